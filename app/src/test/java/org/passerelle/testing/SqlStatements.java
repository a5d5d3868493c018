package org.passerelle.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts what the product sends to PostgreSQL, at the driver, whoever sends it. The statement that tells the database the
 * scope at the beginning of each transaction is counted apart; BEGIN and COMMIT are the protocol's and not counted.
 */
@TestComponent
public class SqlStatements implements BeanPostProcessor {
  private static final String SCOPE = "select set_config('passerelle.network'";
  private final List<Recorded> sent = new CopyOnWriteArrayList<>();
  private volatile boolean listens;

  /** A statement as it was sent, with what set its parameters, so that it can be run again. */
  public record Recorded(String sql, List<Setting> settings) {
    public Recorded {
      settings = List.copyOf(settings);
    }

    /** Runs it on another connection and reads all rows. */
    public void run(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (Setting setting : settings) {
          setting.on(statement);
        }
        if (statement.execute()) {
          try (var rows = statement.getResultSet()) {
            while (rows.next()) {
              rows.getObject(1);
            }
          }
        }
      }
    }
  }

  /** A call that sets one parameter. */
  public record Setting(Method method, Object[] arguments) {
    void on(PreparedStatement statement) throws SQLException {
      try {
        method.invoke(statement, arguments);
      } catch (ReflectiveOperationException e) {
        throw new SQLException(e);
      }
    }
  }

  /** @param statements without those that tell the scope, first sent first */
  public record Sent(List<String> statements, int scopes) {
    public int count() {
      return statements.size();
    }
  }

  /** What is sent meanwhile. The tests run one after another, so that it is the work's own. */
  public Sent during(Runnable work) {
    List<String> all = recorded(work).stream().map(Recorded::sql).toList();
    List<String> own = all.stream().filter(sql -> !sql.strip().startsWith(SCOPE)).toList();
    return new Sent(own, all.size() - own.size());
  }

  /** As {@link #during}, with parameters, and with the statements that tell the scope. */
  public List<Recorded> recorded(Runnable work) {
    sent.clear();
    listens = true;
    try {
      work.run();
      return List.copyOf(sent);
    } finally {
      listens = false;
      sent.clear();
    }
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      PGSimpleDataSource driver = new PGSimpleDataSource();
      driver.setURL(pool.getJdbcUrl());
      driver.setReWriteBatchedInserts(true);
      pool.setDataSource(listening(DataSource.class, driver, null));
    }
    return bean;
  }

  private <T> T listening(Class<T> type, T heard, @Nullable String prepared) {
    List<Setting> settings = new ArrayList<>();
    InvocationHandler handler = (proxy, method, arguments) -> {
      if (listens) {
        note(method, arguments, prepared, settings);
      }
      Object result = call(heard, method, arguments);
      return switch (result) {
        case Connection connection -> listening(Connection.class, connection, null);
        case PreparedStatement statement -> listening(PreparedStatement.class, statement, (String) arguments[0]);
        case Statement statement when method.getName().equals("createStatement") ->
            listening(Statement.class, statement, null);
        case null, default -> result;
      };
    };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private void note(
      Method method, Object @Nullable [] arguments, @Nullable String prepared, List<Setting> settings) {
    if (method.getName().startsWith("execute")) {
      sent.add(new Recorded(prepared != null ? prepared : arguments == null ? "a batch" : (String) arguments[0], settings));
    } else if (prepared != null && arguments != null && method.getName().startsWith("set") && arguments[0] instanceof Integer) {
      settings.add(new Setting(method, arguments.clone()));
    }
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof SQLException sql ? sql : e.getCause();
    }
  }
}

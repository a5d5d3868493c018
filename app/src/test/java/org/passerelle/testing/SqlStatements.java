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
  private final List<String> sent = new CopyOnWriteArrayList<>();

  /** @param statements without those that tell the scope, first sent first */
  public record Sent(List<String> statements, int scopes) {
    public int count() {
      return statements.size();
    }
  }

  /** What is sent meanwhile. The tests run one after another, so that it is the work's own. */
  public Sent during(Runnable work) {
    sent.clear();
    work.run();
    List<String> all = List.copyOf(sent);
    List<String> own = all.stream().filter(sql -> !sql.strip().startsWith(SCOPE)).toList();
    return new Sent(own, all.size() - own.size());
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
    InvocationHandler handler = (proxy, method, arguments) -> {
      note(method, arguments, prepared);
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

  private void note(Method method, Object @Nullable [] arguments, @Nullable String prepared) {
    if (method.getName().startsWith("execute")) {
      sent.add(prepared != null ? prepared : arguments == null ? "a batch" : (String) arguments[0]);
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

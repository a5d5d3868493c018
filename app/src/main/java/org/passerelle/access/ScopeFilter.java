package org.passerelle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the scope of a request: the signed-in account's, or a visitor's of the network named in the path
 * ({@code /n/{network}/...}). The account itself stands in the request under {@link #ACCOUNT}.
 */
final class ScopeFilter extends OncePerRequestFilter {
  static final String ACCOUNT = Account.class.getName();
  private final Sessions sessions;
  private final Networks networks;

  ScopeFilter(Sessions sessions, Networks networks) {
    this.sessions = sessions;
    this.networks = networks;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Scope scope = scopeOf(request);
    if (scope == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      scope.call(
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private @Nullable Scope scopeOf(HttpServletRequest request) {
    Optional<Account> account = SessionCookie.read(request).flatMap(sessions::account);
    account.ifPresent(found -> request.setAttribute(ACCOUNT, found));
    Optional<Network> named = namedNetwork(request.getRequestURI());
    if (named.isPresent() && account.filter(found -> found.network().equals(named.get().id())).isEmpty()) {
      return Scope.visitor(named.get().id());
    }
    return account.map(Account::scope).orElse(null);
  }

  private Optional<Network> namedNetwork(String path) {
    if (!path.startsWith("/n/")) {
      return Optional.empty();
    }
    int end = path.indexOf('/', 3);
    return networks.withSlug(end < 0 ? path.substring(3) : path.substring(3, end));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/static/") || path.startsWith("/actuator/") || path.startsWith("/api/");
  }
}

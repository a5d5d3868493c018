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
 * ({@code /n/{network}/...}). Staff whose second factor is still to come act in no scope at all.
 */
final class ScopeFilter extends OncePerRequestFilter {
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
    InRequest.run(scope, request, response, chain);
  }

  private @Nullable Scope scopeOf(HttpServletRequest request) {
    Optional<Network> named = NamedNetwork.in(request.getRequestURI()).flatMap(networks::withSlug);
    Optional<SignedIn> signedIn =
        SessionCookie.read(request)
            .flatMap(sessions::find)
            .filter(found -> named.isEmpty() || named.get().id().equals(found.account().network()));
    signedIn.ifPresent(found -> found.standIn(request));
    return signedIn
        .filter(SignedIn::isComplete)
        .map(found -> found.account().scope())
        .or(() -> named.map(network -> Scope.visitor(network.id())))
        .orElse(null);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/health") || path.startsWith("/metrics") || path.startsWith("/api/");
  }
}

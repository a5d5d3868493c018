package org.passerelle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the scope of an API call: its token's organisation, whatever the role. */
final class TokenFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private final ApiTokens tokens;

  TokenFilter(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Scope> scope = token(request).flatMap(tokens::holder).map(TokenFilter::scope);
    if (scope.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      InRequest.run(scope.get(), request, response, chain);
    }
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static Scope scope(Account program) {
    Set<UUID> organisation = program.organisation() == null ? Set.of() : Set.of(program.organisation());
    return new Scope(program.network(), Reach.ORGANISATIONS, organisation, null, program.id(), program.roles());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Api.isCalledBy(request);
  }
}

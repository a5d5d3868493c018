package org.passerelle.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Headers, forged-request protection and the order of the guards. Who may call what is said at each route. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

  private final Limits limits;

  SecurityConfiguration(Limits limits) {
    this.limits = limits;
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("__Host-csrf");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(cookie -> cookie.secure(true).path("/").sameSite("Lax").httpOnly(true));
    return tokens;
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, Sessions sessions, Networks networks, ApiTokens apiTokens, CsrfTokenRepository tokens)
      throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/api/**"))
        .requestCache(cache -> cache.disable())
        .httpBasic(basic -> basic.disable())
        .formLogin(form -> form.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(GuardedAnswers.CONTENT_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)))
        .addFilterBefore(new ScopeFilter(sessions, networks), CsrfFilter.class)
        .addFilterBefore(new TokenFilter(apiTokens), CsrfFilter.class)
        .build();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RequestLimits(limits)).addPathPatterns("/n/**", "/l/**", "/api/**").order(-1);
    registry.addInterceptor(new RouteGuard()).addPathPatterns("/**").order(0);
  }
}

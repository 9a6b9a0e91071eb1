package io.firsthand.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for pages, API, Tasklist, Cockpit and Admin; everything else is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Named in the hash, so that a better one can follow without a new password for anybody. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    }

    @Bean
    SecurityFilterChain oneLogin(
            HttpSecurity http, PasswordSignIn signIn, TokenHolders tokens, SecurityProblems problems) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision()))
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage("/login").failureHandler(new SignInFailed()))
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
                // nothing of what an earlier person did in this browser is left
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterBefore(new BearerTokenFilter(tokens, problems), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(ownCookie())
                        .csrfTokenRequestHandler(new CsrfHandler())
                        // the web applications' own filter guards them; a bearer token is never sent by a browser
                        // itself; a survey's address is its only key, and many mail programs keep no cookies
                        .ignoringRequestMatchers(
                                PATH.matcher("/camunda/**"), PATH.matcher("/survey/*"), BearerTokenFilter::isUsed))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers.addHeaderWriter(new SecurityHeaders())
                        .referrerPolicy(policy -> {})
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    /** Tasklist has a cookie of the default name for itself. */
    private static CookieCsrfTokenRepository ownCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName("FIRSTHAND-XSRF-TOKEN");
        repository.setHeaderName("X-FIRSTHAND-XSRF-TOKEN");
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /** After the login one lands on the page that one asked for, never on a call of a script. */
    private static HttpSessionRequestCache pagesOnly() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        RequestMatcher page = request -> !request.getServletPath().startsWith("/camunda/api");
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(PATH.matcher(HttpMethod.GET, "/**"), html, page));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}

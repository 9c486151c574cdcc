package dev.cartulary.access.web;

import dev.cartulary.access.Access;
import dev.cartulary.access.AccessDenied;
import dev.cartulary.identity.BearerSignIn;
import dev.cartulary.policy.Action;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * Lets programs in. The API takes a bearer token with every request and nothing else; the session of a browser does not open
 * it, so no other site can use somebody's session there, and CSRF protection is not needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {
    private static final String HEALTH = "/actuator/health";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, AuthenticationFilter bearerFilter, Access access, ProblemResponses responses) {
        http.securityMatcher("/api/**", "/marquez/**", "/actuator", "/actuator/**");
        withoutSession(http, responses);
        http.addFilterBefore(bearerFilter, AuthorizationFilter.class);
        http.authorizeHttpRequests(requests -> requests
                // Load balancers and orchestrators ask without credentials and learn one word.
                .requestMatchers(HttpMethod.GET, HEALTH)
                .permitAll()
                .requestMatchers("/actuator", "/actuator/**")
                .access((authentication, request) -> mayViewOperations(access))
                .anyRequest()
                .authenticated());
        return http.build();
    }

    @Bean
    AuthenticationFilter bearerFilter(
            BearerSignIn signIn, ProblemResponses responses, ObjectProvider<SecurityContextHolderStrategy> contexts) {
        var filter = new AuthenticationFilter(signIn::authenticate, new BearerTokenConverter());
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(responses::unauthenticated);
        // Health must answer while tokens cannot be looked up, whatever the request carries.
        filter.setRequestMatcher(new NegatedRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, HEALTH)));
        // The pages bring a strategy of their own, and all filters must look in the same place.
        contexts.ifAvailable(filter::setSecurityContextHolderStrategy);
        return filter;
    }

    /** Requests are measured as a whole; measuring each filter besides costs as much as the filters. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The filter belongs to the chain above alone; the server would put it before every address. */
    @Bean
    FilterRegistrationBean<AuthenticationFilter> bearerFilterRegistration(AuthenticationFilter bearerFilter) {
        var registration = new FilterRegistrationBean<>(bearerFilter);
        registration.setEnabled(false);
        return registration;
    }

    /** Without pages, whatever is not above does not exist. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Conditional(Headless.class)
    SecurityFilterChain nothingElse(HttpSecurity http, ProblemResponses responses) {
        withoutSession(http, responses);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .denyAll());
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, exception) -> responses.nothingHere(request, response))
                .accessDeniedHandler((request, response, exception) -> responses.nothingHere(request, response)));
        return http.build();
    }

    private static void withoutSession(HttpSecurity http, ProblemResponses responses) {
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(responses::unauthenticated)
                        .accessDeniedHandler(responses::denied))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    }

    private static AuthorizationDecision mayViewOperations(Access access) {
        try {
            access.require(Action.VIEW_OPERATIONS);
            return new AuthorizationDecision(true);
        } catch (AccessDenied e) {
            throw new AccessDeniedException(e.sentence(), e);
        }
    }
}

package dev.cartulary.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.cartulary.identity.SignIn;
import dev.cartulary.identity.SignOut;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Everything that is not the API: nothing is shown before somebody has signed in, but the sign-in page and the static files
 * that every page needs. Which pages a signed-in person may use is decided by the acts behind them, not here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "cartulary.headless", havingValue = false, matchIfMissing = true)
class PageSecurityConfiguration {
    private static final String SIGN_IN = "/sign-in";

    /**
     * Vaadin writes scripts and styles into its pages, which needs 'unsafe-inline'; what is left keeps a page from being framed,
     * from posting elsewhere and from loading plug-ins.
     */
    private static final String CONTENT_POLICY =
            "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain pageSecurity(HttpSecurity http, SignIn signIn, SignOut signOut) {
        // Vaadin first: it sets the address of the form, and the form's other settings must come after that.
        http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        pages -> pages.loginView(SIGN_IN, SIGN_IN + "?signed-out")
                                .defaultSuccessUrl("/")
                                .addLogoutHandler(signOut)
                                // Vaadin would deny what it does not know: the graph's script, and the page that says
                                // that an address leads nowhere.
                                .anyRequest(AuthorizedUrl::authenticated))
                .authenticationManager(signIn)
                .formLogin(form -> form.failureHandler(new SignInFailure(SIGN_IN)))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .addObjectPostProcessor(new EagerHeaders()));
        return http.build();
    }

    /**
     * Spring writes its headers when the response ends, but the server takes no more of them once it has forwarded a request,
     * as it does for every page.
     */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}

package dev.cartulary.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of this feature known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    DemoSettings.class,
    SignInSettings.class,
    BootstrapSettings.class,
    SubjectKeySettings.class,
    TokenSettings.class
})
class IdentityConfiguration {
    /** Beside the port and not a command of its own: what changes tokens by it is recorded where it is asked for. */
    @Bean
    KnownTokens knownTokens(ApiTokens tokens, TokenSettings settings) {
        return new KnownTokens(tokens, settings);
    }
}

package dev.cartulary.access;

import dev.cartulary.policy.Authorizer;
import dev.cartulary.policy.cedar.CedarConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the decision engine. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {
    @Bean
    Authorizer authorizer() {
        return CedarConfiguration.authorizer();
    }
}

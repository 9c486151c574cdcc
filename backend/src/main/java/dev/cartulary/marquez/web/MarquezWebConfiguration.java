package dev.cartulary.marquez.web;

import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;

/** How requests for Marquez get past the doors. */
@Configuration(proxyBeanMethods = false)
class MarquezWebConfiguration {
    @Bean
    HttpFirewall httpFirewall() {
        return new NamesInAddresses();
    }

    /** First of all filters, so that all others see the address where it stands here. */
    @Bean
    FilterRegistrationBean<MarquezPort> marquezPort(MarquezSettings settings, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new MarquezPort(settings, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setEnabled(settings.ownPort().isPresent());
        return registration;
    }
}

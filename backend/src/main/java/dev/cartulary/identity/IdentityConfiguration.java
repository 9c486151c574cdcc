package dev.cartulary.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of this feature known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    DemoSettings.class,
    SignInSettings.class,
    BootstrapSettings.class,
    SubjectKeySettings.class
})
class IdentityConfiguration {}

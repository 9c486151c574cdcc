package dev.cartulary.marquez.tomcat;

import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.operations.StartRefused;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets slashes of names through to where they are understood, and listens on the port of its own where there is one. */
@Configuration(proxyBeanMethods = false)
class MarquezConnectorConfiguration {
    /** Tomcat refuses {@code %2F} everywhere unless told otherwise; what it lets through is refused elsewhere by the firewall. */
    @Bean
    TomcatConnectorCustomizer namesInAddresses() {
        return MarquezConnectorConfiguration::passSlashes;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownPort(
            MarquezSettings settings, ServerProperties server, TomcatServerProperties tomcat) {
        return factory -> settings.ownPort().ifPresent(port -> {
            if (Objects.equals(port, server.getPort())) {
                throw new StartRefused("cartulary.marquez.port must be another than server.port, " + port + ".");
            }
            factory.addAdditionalConnectors(connector(port, server, tomcat));
        });
    }

    private static Connector connector(int port, ServerProperties server, TomcatServerProperties tomcat) {
        var connector = new Connector();
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        passSlashes(connector);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            // Like the first one, which alone is told by the settings.
            Optional.ofNullable(server.getAddress()).ifPresent(protocol::setAddress);
            protocol.setMaxSwallowSize(
                    Math.toIntExact(tomcat.getMaxSwallowSize().toBytes()));
            protocol.setExecutor(new VirtualThreadExecutor("marquez-"));
        }
        return connector;
    }

    private static void passSlashes(Connector connector) {
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }
}

package dev.cartulary.operations.neo4j;

import dev.cartulary.neo4j.DirectGraph;
import dev.cartulary.neo4j.EmbeddedNeo4j;
import java.nio.file.Path;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the embedded database in builds that bring it. Nothing starts before the graph is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedNeo4j.class)
class EmbeddedGraphConfiguration {
    @Bean(destroyMethod = "close")
    EmbeddedGraph ownGraph(@Value("${cartulary.data}") Path data, GraphSettings settings) {
        return new EmbeddedGraph(data.resolve("neo4j"), settings);
    }

    /** The same database for whoever writes much, where no server is named; with the driver comes the migrated graph. */
    @Bean
    @ConditionalOnExpression("environment.getProperty('cartulary.neo4j.uri', '').isBlank()")
    DirectGraph directGraph(EmbeddedGraph own, Driver migrated) {
        return own.direct();
    }
}

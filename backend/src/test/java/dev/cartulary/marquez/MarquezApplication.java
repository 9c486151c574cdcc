package dev.cartulary.marquez;

import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.InMemoryApiTokens;
import dev.cartulary.identity.InMemoryPeople;
import dev.cartulary.identity.People;
import dev.cartulary.operations.neo4j.TestGraph;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The whole backend over the database that the tests share; only tokens and people are kept in memory. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
@ComponentScan(
        basePackages = {
            "dev.cartulary.access",
            "dev.cartulary.catalog",
            "dev.cartulary.evidence",
            "dev.cartulary.identity",
            "dev.cartulary.lineage",
            "dev.cartulary.marquez",
            "dev.cartulary.operations",
            "dev.cartulary.problem"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "dev\\.cartulary\\.(identity|operations)\\.neo4j\\..*"))
class MarquezApplication {
    @Bean
    ApiTokens apiTokens() {
        return new InMemoryApiTokens();
    }

    @Bean
    People people() {
        return new InMemoryPeople();
    }

    /** Other tests go on with it. */
    @Bean(destroyMethod = "")
    Driver driver() {
        return TestGraph.driver();
    }

    @Bean
    SessionConfig sessionConfig() {
        return TestGraph.session();
    }
}

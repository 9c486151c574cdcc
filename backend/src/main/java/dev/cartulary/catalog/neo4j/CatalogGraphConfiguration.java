package dev.cartulary.catalog.neo4j;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the catalog's queries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogGraphSettings.class)
class CatalogGraphConfiguration {}

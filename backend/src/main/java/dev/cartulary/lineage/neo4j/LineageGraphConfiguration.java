package dev.cartulary.lineage.neo4j;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the lineage graph. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LineageGraphSettings.class)
class LineageGraphConfiguration {}

package dev.cartulary.monitoring.neo4j;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the queries of monitoring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringGraphSettings.class)
class MonitoringGraphConfiguration {}

package dev.cartulary.lineage;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of this feature known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FloodSettings.class, IngestSettings.class, ProjectionSettings.class})
class LineageConfiguration {}

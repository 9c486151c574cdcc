package dev.cartulary.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is a demonstration.
 *
 * @param demo offers local accounts whose password everybody knows; never on a machine that others can reach
 */
@ConfigurationProperties("cartulary")
record DemoSettings(@DefaultValue("false") boolean demo) {}

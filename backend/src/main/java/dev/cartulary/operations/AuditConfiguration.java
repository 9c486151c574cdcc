package dev.cartulary.operations;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.log.LogException;
import dev.cartulary.audit.log.LogSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the audit log in the data folder. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    private static final String ORIGIN = "cartulary.dev/audit";

    @Bean(destroyMethod = "close")
    AuditLog auditLog(@Value("${cartulary.data}") Path data, Clock clock, SecureRandom random) {
        var key = new LogKeyFile(data.resolve("audit.key"), "the audit log", ORIGIN);
        try {
            return AuditLog.open(
                    data.resolve("audit"), LogSettings.audit(ORIGIN), key.keys(clock), new Sources(clock, random));
        } catch (LogException e) {
            throw new StartRefused("The audit log cannot be opened: " + e.getMessage(), e);
        }
    }
}

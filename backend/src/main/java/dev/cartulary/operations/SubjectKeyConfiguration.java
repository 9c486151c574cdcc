package dev.cartulary.operations;

import dev.cartulary.audit.seal.SubjectKeys;
import dev.cartulary.audit.seal.SubjectKeysException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the keys of people in a folder of their own, so that backups of the data folder can leave it out: a copy of it from before a
 * destruction brings back what was destroyed.
 */
@Configuration(proxyBeanMethods = false)
class SubjectKeyConfiguration {
    @Bean(destroyMethod = "close")
    SubjectKeys subjectKeys(@Value("${cartulary.data}") Path data, Clock clock, SecureRandom random) {
        try {
            return SubjectKeys.open(data.resolve("subject-keys"), clock, random);
        } catch (SubjectKeysException e) {
            throw new StartRefused("The keys of people cannot be opened: " + e.getMessage(), e);
        }
    }
}

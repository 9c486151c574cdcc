package dev.cartulary.operations;

import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Sources;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogException;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the audit log in the data folder. Its key is made at the first start and never leaves the folder; the part of it that
 * verifies is the first line of the key file.
 */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    private static final String ORIGIN = "cartulary.dev/audit";

    @Bean(destroyMethod = "close")
    AuditLog auditLog(@Value("${cartulary.data}") Path data, Clock clock, SecureRandom random) {
        Path folder = data.resolve("audit");
        Path keyFile = data.resolve("audit.key");
        try {
            Files.createDirectories(folder);
            return AuditLog.open(
                    folder, LogSettings.audit(ORIGIN), LogKeys.of(key(keyFile, clock)), new Sources(clock, random));
        } catch (LogException e) {
            throw new StartRefused("The audit log cannot be opened: " + e.getMessage(), e);
        } catch (MalformedNoteException e) {
            throw new StartRefused(
                    "The key of the audit log in " + keyFile + " is damaged; restore it from a backup.", e);
        } catch (IOException e) {
            throw new StartRefused(
                    "The key of the audit log in " + keyFile
                            + " cannot be read or written; check the permissions of the data folder.",
                    e);
        }
    }

    private static SigningKey key(Path file, Clock clock) throws IOException {
        if (Files.exists(file)) {
            return SigningKey.load(file, clock);
        }
        SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, clock);
        key.store(file);
        return key;
    }
}

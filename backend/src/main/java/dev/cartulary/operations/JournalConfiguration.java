package dev.cartulary.operations;

import dev.cartulary.audit.log.LogException;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.openlineage.journal.IngestJournal;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the journal of accepted events in the data folder. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {
    private static final String ORIGIN = "cartulary.dev/journal";

    @Bean(destroyMethod = "close")
    IngestJournal ingestJournal(@Value("${cartulary.data}") Path data, Clock clock) {
        var key = new LogKeyFile(data.resolve("journal.key"), "the journal", ORIGIN);
        try {
            return IngestJournal.open(data.resolve("journal"), LogSettings.journal(ORIGIN), key.keys(clock), clock);
        } catch (LogException e) {
            throw new StartRefused("The journal of events cannot be opened: " + e.getMessage(), e);
        }
    }
}

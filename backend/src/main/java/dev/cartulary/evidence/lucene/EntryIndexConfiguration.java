package dev.cartulary.evidence.lucene;

import dev.cartulary.evidence.EntryIndex;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the index over entries in the data folder, beside the log it is made from. */
@Configuration(proxyBeanMethods = false)
class EntryIndexConfiguration {
    @Bean(destroyMethod = "close")
    EntryIndex entryIndex(@Value("${cartulary.data}") Path data) {
        return new LuceneEntryIndex(data.resolve("audit-index"));
    }
}

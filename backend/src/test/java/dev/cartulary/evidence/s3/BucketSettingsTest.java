package dev.cartulary.evidence.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartulary.operations.StartFailure;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BucketSettingsTest {
    private static final String VAULT = "cartulary.audit.anchors.s3.vault.";

    private static BucketSettings bind(String... namesAndValues) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(VAULT + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("cartulary.audit.anchors", BucketSettings.class);
    }

    @Test
    void twoYearsThatNobodyCanShortenAreTheDefault() {
        BucketSettings settings = bind("bucket", "evidence", "region", "eu-central-1");
        assertThat(settings.s3().values()).singleElement().satisfies(bucket -> {
            assertThat(bucket.mode()).isEqualTo(BucketSettings.Mode.COMPLIANCE);
            assertThat(bucket.retainDays()).isEqualTo(730);
            assertThat(bucket.addressedByPath()).isFalse();
        });
    }

    @Test
    void otherStoresAreAddressedByPath() {
        BucketSettings settings = bind(
                "bucket",
                "evidence",
                "endpoint",
                "https://minio.example.com",
                "access-key",
                "k",
                "secret-key",
                "hunter2");
        assertThat(settings.s3().values())
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.addressedByPath()).isTrue());
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bucket     | evidence | prefix      | p/    | region is missing
            region     | x        | prefix      | p/    | bucket is missing
            bucket     | evidence | endpoint    | minio | endpoint must be an http or https address
            access-key | k        | region      | x     | bucket is missing
            """)
    void nonsenseRefusesTheStartAndNamesTheSetting(
            String first, String value, String second, String other, String sentence) {
        assertThat(StartFailure.describe(catchThrowable(() -> bind(first, value, second, other))))
                .contains(VAULT + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            retain-days | 0       | retain-days must be from 1 to 36500
            prefix      | /p      | prefix must have at most 512 characters
            secret-key  | hunter2 | access-key and cartulary.audit.anchors.s3.vault.secret-key are given both or neither
            """)
    void nonsenseBesideABucketDoesToo(String name, String value, String sentence) {
        Throwable refusal = catchThrowable(() -> bind("bucket", "evidence", "region", "x", name, value));
        assertThat(StartFailure.describe(refusal)).contains(VAULT + sentence).doesNotContain("hunter2");
    }
}

package dev.cartulary.evidence.s3;

import dev.cartulary.evidence.AnchorName;
import dev.cartulary.evidence.AnchorSecret;
import dev.cartulary.evidence.AnchorSettings;
import dev.cartulary.evidence.AnchorSource;
import dev.cartulary.evidence.CheckpointAnchor;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes a client for each bucket that the settings name. */
@Component
@EnableConfigurationProperties(BucketSettings.class)
final class BucketAnchors implements AnchorSource, DisposableBean {
    /** What stores without regions expect to see in a signature. */
    private static final Region NO_REGION = Region.US_EAST_1;

    /** One try and two more, as the SDK has it. */
    private static final int TRIES = 3;

    private final BucketSettings settings;
    private final Duration timeout;
    private final Clock clock;
    private final Map<String, S3Client> clients = new TreeMap<>();

    BucketAnchors(BucketSettings settings, AnchorSettings common, Clock clock) {
        this.settings = settings;
        this.timeout = common.timeout();
        this.clock = clock;
    }

    @Override
    public List<CheckpointAnchor> anchors() {
        return new TreeMap<>(settings.s3())
                .entrySet().stream()
                        .<CheckpointAnchor>map(entry -> anchor(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private BucketAnchor anchor(String name, BucketSettings.Bucket bucket) {
        S3Client client = clients.computeIfAbsent(name, _ -> client(bucket));
        return new BucketAnchor(new AnchorName(name), bucket, client, clock);
    }

    private S3Client client(BucketSettings.Bucket bucket) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout)
                        .socketTimeout(timeout)
                        .build())
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(timeout).apiCallTimeout(timeout.multipliedBy(TRIES)))
                // Checksums in trailers are what other stores know least; Content-MD5 is sent instead, which all know.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(protocol -> protocol.chunkedEncodingEnabled(false))
                .forcePathStyle(bucket.addressedByPath())
                .region(bucket.region() == null ? NO_REGION : Region.of(bucket.region()))
                .credentialsProvider(credentials(bucket));
        if (bucket.endpoint() != null) {
            builder.endpointOverride(URI.create(bucket.endpoint()));
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(BucketSettings.Bucket bucket) {
        String key = bucket.accessKey();
        AnchorSecret secret = bucket.secretKey();
        return key == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret.value()));
    }

    @Override
    public void destroy() {
        clients.values().forEach(S3Client::close);
    }
}

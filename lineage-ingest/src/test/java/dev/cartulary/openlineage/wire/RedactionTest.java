package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.wire.Redaction.Rule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    @Test
    void thePasswordThatDebeziumSendsIsGone() {
        byte[] sent = EventCorpus.at("hand-made/debezium_running.json", 1).bytes();
        assertThat(new String(sent, UTF_8)).contains("Hunter2-in-the-clear");

        var accepted = (AcceptedEvent) reader.parse(sent);

        assertThat(accepted.json()).doesNotContain("Hunter2");
        assertThat(accepted.event().toString()).doesNotContain("Hunter2");
        assertThat(GraphChange.of(accepted.event()).toString()).doesNotContain("Hunter2");
        assertThat(accepted.redactions())
                .containsExactly(
                        new Redaction("/run/facets/debezium_config/configs/2", Rule.TEXT),
                        new Redaction(
                                "/run/facets/debezium_config/additionalProperties/database.password", Rule.MEMBER_NAME),
                        new Redaction(
                                "/run/facets/debezium_config/additionalProperties/"
                                        + "schema.history.internal.consumer.sasl.jaas.config",
                                Rule.MEMBER_NAME),
                        new Redaction("/inputs/0/namespace", Rule.TEXT),
                        new Redaction(
                                "/outputs/0/facets/columnLineage/fields/before.password/inputFields/0/namespace",
                                Rule.TEXT));
        assertThat(accepted.json()).contains("\"postgres://replicator:***@db.example.org:5432\"");
    }

    /** The form of its releases since 3.2: all properties as texts, one of which has the password. */
    @Test
    void aConfigurationThatDebeziumWritesAsLinesLosesOnlyItsPassword() {
        String before = "\"mine\":[\"connector.class=io.debezium.connector.postgresql.PostgresConnector\","
                + "\"database.user=postgres\",\"openlineage.integration.job.owners=Data Team=Jan Doe\","
                + "\"transforms.openlineage.type=io.debezium.transforms.openlineage.OpenLineage\","
                + "\"schema.history.internal.kafka.bootstrap.servers=kafka:9094\",\"database.hostname=postgres\",";
        String after = ",\"name=postgres-connector-2\",\"openlineage.integration.job.tags=env=test\"],"
                + "\"additionalProperties\":{}";
        assertThat(facet(before + "\"database.password=postgres\"" + after))
                .isEqualTo("{" + before + "\"database.password=***\"" + after + "}");
    }

    @Test
    void anOperatorMayNameFurtherSecrets() {
        var strict = new EventReader(EventLimits.DEFAULT, new RedactionRules(List.of("ssn", "*salary*", "pin_*")));
        String event = """
                {"eventTime":"2026-11-21T10:00:00Z","dataset":{"namespace":"n","name":"d","facets":{
                "mine":{"SSN":"1","lessn":"1","base-Salary-eur":2,"PinCode":"3","spin":"3",
                  "p":[{"name":"ssn","value":"4"}]},
                "schema":{"fields":[{"name":"ssn","type":"text"}]},
                "columnLineage":{"fields":{"ssn":{"inputFields":[{"namespace":"n","name":"s","field":"ssn"}]}}}}}}""";
        var accepted = (AcceptedEvent) strict.parse(event.getBytes(UTF_8));
        assertThat(accepted.redactions())
                .extracting(Redaction::pointer)
                .containsExactly(
                        "/dataset/facets/mine/SSN",
                        "/dataset/facets/mine/base-Salary-eur",
                        "/dataset/facets/mine/PinCode",
                        "/dataset/facets/mine/p/0/value");
        assertThat(GraphChange.of(accepted.event()).columnFlows()).hasSize(1);
        assertThat(((AcceptedEvent) reader.parse(event.getBytes(UTF_8))).redactions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "id", "*id*", "a*bc", "_-_-"})
    void aRuleThatWouldTakeNearlyEverythingIsNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RedactionRules(List.of(name)));
    }

    @Test
    void aColumnCalledPasswordKeepsItsLineage() {
        var accepted = (AcceptedEvent) reader.parse(
                EventCorpus.at("hand-made/debezium_running.json", 1).bytes());
        assertThat(GraphChange.of(accepted.event()).columnFlows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.targetField()).contains("before.password"));
    }

    // In: members of a facet, with one quote for a double quote. Out: the same after redaction.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'password':'x'                        | 'password':'***'",
                "'DB_PASSWD':'x'                       | 'DB_PASSWD':'***'",
                "'password':1234                       | 'password':'***'",
                "'api-key':'x'                         | 'api-key':'***'",
                "'spark.hadoop.fs.s3a.secret.key':'x'  | 'spark.hadoop.fs.s3a.secret.key':'***'",
                "'privateKey':'x'                      | 'privateKey':'***'",
                "'tokens':['a','b']                    | 'tokens':['***','***']",
                "'credentials':{'user':'u','n':1}      | 'credentials':{'user':'***','n':1}",
                "'max_tokens':100                      | 'max_tokens':100",
                "'password':null                       | 'password':null",
                "'password':''                         | 'password':''",
                "'usesPassword':true                   | 'usesPassword':true",
                "'tokenizer':'bert'                    | 'tokenizer':'bert'",
                "'PWD':'/home/etl'                     | 'PWD':'/home/etl'",
                "'primaryKey':'id'                     | 'primaryKey':'id'",
                "'e':[{'name':'PG_PASSWORD','value':'x'}] | 'e':[{'name':'PG_PASSWORD','value':'***'}]",
                "'e':[{'name':'HOME','value':'/root'}] | 'e':[{'name':'HOME','value':'/root'}]",
                "'tags':[{'key':'secret','value':'true'}] | 'tags':[{'key':'secret','value':'true'}]",
            })
    void goesByTheNameOfTheMember(String sent, String kept) {
        assertThat(facet(sent.replace('\'', '"'))).isEqualTo("{" + kept.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "postgres://u:p@h:5432/d               | postgres://u:***@h:5432/d",
                "postgres://u:p@ss@h/d                 | postgres://u:***@h/d",
                "redis://:p@h                          | redis://:***@h",
                "https://ghp_0123456789abcdefgh@github.com/x | https://***@github.com/x",
                "jdbc:oracle:thin:scott/tiger@//h:1521/s | jdbc:oracle:thin:scott/***@//h:1521/s",
                "jdbc:postgresql://h/d?user=u&password=p&ssl=1 | jdbc:postgresql://h/d?user=u&password=***&ssl=1",
                "jdbc:sqlserver://h;user=u;password=p; | jdbc:sqlserver://h;user=u;password=***;",
                "https://a.blob/x?sv=1&sig=abc%3D      | https://a.blob/x?sv=1&sig=***",
                "spark-submit --token=abc job.py       | spark-submit --token=*** job.py",
                "-Dssl.keystore.password=abc -Dx=1     | -Dssl.keystore.password=*** -Dx=1",
                "database.password=abc def             | database.password=***",
                "CREATE USER u PASSWORD 'p'            | CREATE USER u PASSWORD '***'",
                "create user u identified by 'it''s'   | create user u identified by '***'",
                "COPY t CREDENTIALS 'aws_x=y'          | COPY t CREDENTIALS '***'",
                "Authorization: Bearer abcdefghijklmnopqrstuv | Authorization: Bearer ***",
                "-----BEGIN RSA PRIVATE KEY-----abc    | -----BEGIN RSA PRIVATE KEY-----***",
            })
    void findsCredentialsInTexts(String sent, String kept) {
        assertThat(SecretTexts.without(sent)).isEqualTo(kept);
        assertThat(SecretTexts.without(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://h:5432/d",
                "abfss://container@account.dfs.core.windows.net",
                "https://host:8080/a?mail=a@b.org",
                "SELECT password, token FROM users WHERE token = t.token",
                "kafka://a:9092,b:9092",
                "ada@example.org",
                "https://github.com/OpenLineage/OpenLineage/tree/1.0.0/integration/spark",
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(SecretTexts.without(text)).isSameAs(text).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "password",
                "://a:",
                "https://",
                "?",
                "-",
                "&token",
                "'",
                "password='",
                "-----BEGIN PRIVATE KEY-----",
                "@",
                "=",
                "bearer ",
                "jdbc:oracle:thin:a/",
                "password\n"
            })
    void hostileTextsTakeNoLongerThanOrdinaryOnes(String piece) {
        String text = "@='\" -----BEGIN" + piece.repeat(300_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SecretTexts.without(text));
    }

    private String facet(String members) {
        String event = "{\"eventTime\":\"2026-11-21T10:00:00Z\",\"dataset\":{\"namespace\":\"n\",\"name\":\"d\","
                + "\"facets\":{\"mine\":{" + members + "}}}}";
        var accepted = (AcceptedEvent) reader.parse(event.getBytes(UTF_8));
        return GraphChange.of(accepted.event()).facets().getFirst().body();
    }
}

package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.DatasetEvent;
import dev.cartulary.openlineage.Facet;
import dev.cartulary.openlineage.JobEvent;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.facet.SqlFacet;
import dev.cartulary.openlineage.facet.UnknownFacet;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
    private static final String RUN = "'run':{'runId':'0198a3f0-0000-7000-8000-000000000001'}";
    private static final String JOB = "'job':{'namespace':'n','name':'j'}";
    private static final String TIME = "'eventTime':'2026-11-21T10:00:00Z'";

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    @Test
    void decidesTheKindByContent() {
        assertThat(accepted("{%s,%s,%s,'dataset':{'namespace':'n','name':'d'}}".formatted(TIME, RUN, JOB)))
                .isInstanceOf(RunEvent.class);
        assertThat(accepted("{%s,%s,'run':null,'dataset':{}}".formatted(TIME, JOB)))
                .isInstanceOf(JobEvent.class);
        assertThat(accepted("{%s,'dataset':{'namespace':'n','name':'d'}}".formatted(TIME)))
                .isInstanceOf(DatasetEvent.class);
    }

    @Test
    void doesNotTakeARunEventWithoutItsRunForDeclaredLineage() {
        assertThat(problem("{%s,%s,'eventType':'COMPLETE'}".formatted(TIME, JOB)))
                .isEqualTo(new Problem("/run", "is required"));
        assertThat(accepted("{%s,%s,'eventType':'COMPLETE','schemaURL':'x#/$defs/JobEvent'}".formatted(TIME, JOB)))
                .isInstanceOf(JobEvent.class);
    }

    // One quote is a double quote; a vertical bar separates the columns.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                            | ``                 | must be an object, not an array",
                "7                                             | ``                 | must be an object, not a number",
                "1.5                                           | ``                 | must be an object, not a number",
                "{}                                            | /eventTime         | is required",
                "{@TIME}                                       | ``                 | has none of run, job and dataset, so it says nothing",
                "{'eventTime':5,@JOB}                          | /eventTime         | must be a string, not a number",
                "{'eventTime':null,@JOB}                       | /eventTime         | is required",
                "{'eventTime':'2020-01-02',@JOB}               | /eventTime         | must be a date with a time of day, such as 2026-11-21T10:15:30.123Z",
                "{@TIME,@RUN}                                  | /job               | is required",
                "{@TIME,@RUN,'job':null}                       | /job               | is required",
                "{@TIME,'job':[]}                              | /job               | must be an object, not an array",
                "{@TIME,'job':{'name':'j'}}                    | /job/namespace     | is required",
                "{@TIME,'job':{'namespace':'n'}}               | /job/name          | is required",
                "{@TIME,'job':{'namespace':'n','name':true}}   | /job/name          | must be a string, not true or false",
                "{@TIME,'job':{'namespace':' ','name':'j'}}    | /job/namespace     | namespace must not be empty",
                "{@TIME,'job':{'namespace':'n','name':'a\\u0000'}} | /job/name      | job name must not contain U+0000",
                "{@TIME,'job':{'namespace':'n','name':'\\ud800'}} | /job/name       | job name must not contain half of a surrogate pair",
                "{@TIME,@JOB,'run':'x'}                        | /run               | must be an object, not a string",
                "{@TIME,@JOB,'run':{}}                         | /run/runId         | is required",
                "{@TIME,@JOB,'run':{'runId':'1-1-1-1-1'}}      | /run/runId         | must be a UUID, such as 0198a3f0-0000-7000-8000-000000000001",
                "{@TIME,@JOB,@RUN,'eventType':'complete'}      | /eventType         | must be one of START, RUNNING, COMPLETE, ABORT, FAIL, OTHER",
                "{@TIME,@JOB,@RUN,'eventType':{}}              | /eventType         | must be a string, not an object",
                "{@TIME,@JOB,'producer':[]}                    | /producer          | must be a string, not an array",
                "{@TIME,@JOB,'inputs':{}}                      | /inputs            | must be an array, not an object",
                "{@TIME,@JOB,'inputs':[null]}                  | /inputs/0          | must be an object, not null",
                "{@TIME,@JOB,'outputs':[{'namespace':'n'}]}    | /outputs/0/name    | is required",
                "{@TIME,@JOB,'outputs':[{'namespace':'n','name':'d','facets':[]}]} | /outputs/0/facets | must be an object, not an array",
                "{@TIME,@JOB,'inputs':[{'namespace':'n','name':'d','inputFacets':1}]} | /inputs/0/inputFacets | must be an object, not a number",
                "{@TIME,'job':{'namespace':'n','name':'j','facets':{'a\\u0000':{}}}} | /job/facets | a facet's name must not contain U+0000",
                "{@TIME,@JOB,'a/b~c':1,'a/b~c':2}              | /a~1b~0c           | comes more than once in the same object",
            })
    void refusesWithPlaceAndReason(String event, String pointer, String reason) {
        assertThat(problem(event)).isEqualTo(new Problem(pointer, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``         | is empty",
                "{          | is not valid JSON, at line 1, column 2",
                "{} {}      | has more text after its end, at line 1, column 4",
                "{}]        | is not valid JSON, at line 1, column 3",
                "nope       | is not valid JSON, at line 1, column 1",
                "{'a':01}   | is not valid JSON, at line 1, column 7",
                "{'a':NaN}  | is not valid JSON, at line 1, column 9",
            })
    void refusesWhatIsNotOneJsonValue(String text, String reason) {
        assertThat(read(text)).isEqualTo(new RefusedEvent(0, Refusal.MALFORMED, List.of(new Problem("", reason))));
    }

    @Test
    void tellsEveryProblemAtOnceUpToABound() {
        assertThat(((RefusedEvent) read("{'eventType':'X','run':{},'job':{}}")).problems())
                .extracting(Problem::pointer)
                .containsExactly("/eventTime", "/eventType", "/run/runId", "/job/namespace", "/job/name");
        String many = "{},".repeat(99) + "{}";
        assertThat(((RefusedEvent) read("{%s,%s,'inputs':[%s]}".formatted(TIME, JOB, many))).problems())
                .hasSize(20);
    }

    @Test
    void neverRepeatsWhatWasSent() {
        assertThat(read("{'eventTime':'s3cret','job':{'namespace':'','name':7},'run':{'runId':'s3cret'}}")
                        .toString())
                .doesNotContain("s3cret");
        assertThat(read("{%s,'job':{'namespace':'s3cret','name':'j'}}".formatted(TIME))
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void toleratesWhatProducersSend() {
        LineageEvent event = accepted(
                "{%s,%s,'producer':'not a uri','schemaURL':null,'inputs':null,'future':[1]}".formatted(TIME, JOB));
        assertThat(event.header().producer()).isEmpty();
        assertThat(event.header().schemaUrl()).isEmpty();
        assertThat(accepted("{%s,%s,'producer':'https://x'}".formatted(TIME, JOB))
                        .header()
                        .producer())
                .contains(URI.create("https://x"));
    }

    @Test
    void readsOtherUnicodeEncodings() {
        byte[] utf16 = json("{%s,%s}".formatted(TIME, JOB)).getBytes(UTF_16LE);
        assertThat(reader.parse(utf16)).isInstanceOf(AcceptedEvent.class);
    }

    @Test
    void keepsAFacetThatCannotBeReadAndTheEventWithIt() {
        assertThat(jobFacet("'sql':{'query':7}")).isInstanceOf(SqlFacet.class);
        assertThat(jobFacet("'sql':{'query':[]}")).isEqualTo(new UnknownFacet("sql", json("{'query':[]}"), false));
        assertThat(jobFacet("'sql':'select 1'")).isEqualTo(new UnknownFacet("sql", json("'select 1'"), false));
        assertThat(jobFacet("'mine':{'_deleted':true}").deleted()).isTrue();
        assertThat(jobFacet("'mine':{'_deleted':null}").deleted()).isFalse();
        assertThat(jobFacet("'mine':{'_producer':'https://p'}").producer()).contains("https://p");
    }

    @Test
    void withdrawsNoFacetOfARun() {
        var event = (RunEvent) accepted(
                ("{%s,%s,'run':{'runId':'0198a3f0-0000-7000-8000-000000000001'," + "'facets':{'x':{'_deleted':true}}}}")
                        .formatted(TIME, JOB));
        assertThat(event.run().facets().all()).singleElement().matches(facet -> !facet.deleted());
    }

    @Test
    void keepsNumbersDigitByDigit() {
        String numbers = "[1,-0,1.10,1e5,1E-7,0.0000001,12345678901234567890123,-9223372036854775808,3.0]";
        assertThat(jobFacet("'x':{'n':%s}".formatted(numbers)).body()).isEqualTo("{\"n\":" + numbers + "}");
    }

    @Test
    void keepsHalfSurrogatesAndNulInBodiesAsEscapes() {
        assertThat(jobFacet("'x':{'t':'\\ud800|\\u0000|\\ud83d\\ude00'}").body())
                .isEqualTo("{\"t\":\"\\ud800|\\u0000|\uD83D\uDE00\"}");
    }

    private Facet jobFacet(String facet) {
        var event = (JobEvent) accepted("{%s,'job':{'namespace':'n','name':'j','facets':{%s}}}".formatted(TIME, facet));
        return event.job().facets().all().iterator().next();
    }

    private LineageEvent accepted(String event) {
        return ((AcceptedEvent) read(event)).event();
    }

    private Problem problem(String event) {
        var problems = ((RefusedEvent) read(event)).problems();
        return problems.getFirst();
    }

    private ReadEvent read(String event) {
        return reader.parse(json(event).getBytes(UTF_8));
    }

    private static String json(String text) {
        return text.replace("@TIME", TIME)
                .replace("@RUN", RUN)
                .replace("@JOB", JOB)
                .replace('\'', '"');
    }
}

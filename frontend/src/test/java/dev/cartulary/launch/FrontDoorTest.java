package dev.cartulary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script in front: what it says without building or starting anything. */
class FrontDoorTest {
    private static final Path SCRIPT =
            Path.of("..", "cartulary").toAbsolutePath().normalize();
    private static final int USAGE = 64;

    private record Said(int exit, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "bench", "lineage"})
    void everyCommandExplainsItself(String command) throws Exception {
        Said said = say(command, "--help");
        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("./cartulary " + command);
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        assertThat(say("help").text()).contains("run --demo", "test", "bench", "build", "lineage push", "help");
    }

    @Test
    void benchAloneListsTheNames() throws Exception {
        assertThat(say("bench").text().lines()).contains("start");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "run --port eighty",
                "run --port 65536",
                "run --port",
                "run --data",
                "run --neo4j-uri http://x",
                "run --loud",
                "test --loud",
                "bench nothing-like-it",
                "bench ../start",
                "lineage",
                "lineage pull"
            })
    void badArgumentsGetASentenceAndExit64(String arguments) throws Exception {
        Said said = say(arguments.split(" "));
        assertThat(said.exit()).isEqualTo(USAGE);
        assertThat(said.text()).startsWith("cartulary: ").contains("./cartulary help");
    }

    private static Said say(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), text);
    }
}

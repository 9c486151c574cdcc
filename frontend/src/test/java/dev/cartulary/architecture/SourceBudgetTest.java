package dev.cartulary.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How large a file, a method and a signature may be, and where everything may be caught. */
class SourceBudgetTest {
    private static final int FILE_P95 = 300;
    private static final int FILE_MOST = 400;
    private static final int VIEW_MOST = 200;
    private static final int METHOD_P95 = 25;
    private static final int METHOD_MOST = 40;
    private static final int PARAMETERS_MOST = 5;
    /** Percent of test files that may use a mocking library. */
    private static final int MOCKED_TESTS_MOST = 10;

    private static final Pattern MOCKING = Pattern.compile("^import (static )?org\\.mockito", Pattern.MULTILINE);

    private static final List<Path> MAIN = new ArrayList<>();
    private static final List<Path> TESTS = new ArrayList<>();
    private static final List<Method> METHODS = new ArrayList<>();
    private static final List<String> CATCH_ALLS = new ArrayList<>();

    private record Method(String where, long lines, int parameters, boolean constructsRecord) {}

    @BeforeAll
    static void parseSources() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                if (file.toString().contains("/src/main/java/")) {
                    MAIN.add(file);
                } else if (file.toString().contains("/src/test/java/")) {
                    TESTS.add(file);
                }
            });
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(MAIN));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, trees).scan(unit, null);
            }
        }
    }

    @Test
    void filesAreShort() throws IOException {
        assertThat(MAIN).hasSizeGreaterThan(50);
        var lengths = new ArrayList<Long>();
        for (Path file : MAIN) {
            long lines = lines(file);
            lengths.add(lines);
            int most = file.getFileName().toString().endsWith("View.java") ? VIEW_MOST : FILE_MOST;
            assertThat(lines).as(file.toString()).isLessThanOrEqualTo(most);
        }
        assertThat(p95(lengths)).as("p95 of file lengths").isLessThanOrEqualTo(FILE_P95);
    }

    @Test
    void methodsAreShort() {
        assertThat(METHODS.stream().filter(method -> method.lines() > METHOD_MOST))
                .isEmpty();
        assertThat(p95(METHODS.stream().map(Method::lines).toList()))
                .as("p95 of method lengths")
                .isLessThanOrEqualTo(METHOD_P95);
    }

    @Test
    void signaturesAreNarrow() {
        assertThat(METHODS.stream()
                        .filter(method -> !method.constructsRecord() && method.parameters() > PARAMETERS_MOST))
                .isEmpty();
    }

    @Test
    void everythingIsCaughtOnlyAtTheEdges() {
        assertThat(CATCH_ALLS).isEmpty();
    }

    @Test
    void testsUseRealParts() throws IOException {
        long mocked = 0;
        for (Path test : TESTS) {
            mocked += MOCKING.matcher(Files.readString(test)).find() ? 1 : 0;
        }
        assertThat(mocked * 100).isLessThanOrEqualTo((long) TESTS.size() * MOCKED_TESTS_MOST);
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static long p95(List<Long> values) {
        return values.stream().sorted().toList().get((int) (values.size() * 0.95));
    }

    /** Notes each method's length and width and each catch of everything. */
    private static final class Measure extends TreePathScanner<Void, Void> {
        /**
         * Where everything may be caught: the entry of the process; the log's one thread, which must answer every writer; the
         * thread that brings the journal into the graph, and what prepares an event for it, since no event may stop the others;
         * the thread that fetches events, which a client it does not know must not end; and a schedule.
         */
        private static final List<String> EDGES = List.of(
                "CartularyApplication.java",
                "Committer.java",
                "ProjectJournal.java",
                "ReadBatches.java",
                "FetchFromKafka.java",
                "AnchorCheckpoints.java");

        private final CompilationUnitTree unit;
        private final Trees trees;

        Measure(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                var positions = trees.getSourcePositions();
                var map = unit.getLineMap();
                long lines = map.getLineNumber(positions.getEndPosition(unit, method))
                        - map.getLineNumber(positions.getStartPosition(unit, method.getBody()))
                        + 1;
                boolean inRecord = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                        && type.getKind() == Tree.Kind.RECORD
                        && method.getReturnType() == null;
                METHODS.add(new Method(
                        fileName() + "#" + method.getName(),
                        lines,
                        method.getParameters().size(),
                        inRecord));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
            String type = caught.getParameter().getType().toString();
            boolean everything = List.of(type.split(" \\| ")).stream()
                    .anyMatch(name -> List.of("Exception", "Throwable", "RuntimeException")
                            .contains(name));
            if (everything && !EDGES.contains(fileName()) && !throwsItOn(caught)) {
                CATCH_ALLS.add(fileName() + ": catch (" + caught.getParameter() + ")");
            }
            return super.visitCatch(caught, nothing);
        }

        /** Tidies up and lets it go on, so nothing is swallowed. */
        private static boolean throwsItOn(CatchTree caught) {
            var statements = caught.getBlock().getStatements();
            return !statements.isEmpty()
                    && statements.getLast() instanceof ThrowTree thrown
                    && thrown.getExpression()
                            .toString()
                            .equals(caught.getParameter().getName().toString());
        }

        private String fileName() {
            return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        }
    }
}

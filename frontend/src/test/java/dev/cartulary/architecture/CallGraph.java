package dev.cartulary.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may end up calling what. A call of an interface or an overridable method leads to every implementation in the house, so a path
 * that is found may never be taken, but none that can be taken is missed (but by reflection).
 */
final class CallGraph {
    private final JavaClasses house;

    CallGraph(JavaClasses house) {
        this.house = house;
    }

    /** Whether code that {@code wanted} accepts can be reached from {@code start} without entering a class that {@code closed} accepts. */
    boolean leads(JavaCodeUnit start, Predicate<JavaCodeUnit> wanted, Predicate<JavaClass> closed) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit here = open.pop();
            if (wanted.test(here)) {
                return true;
            }
            calls(here)
                    .filter(target -> !closed.test(target.getOwner()))
                    .flatMap(this::bodies)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return false;
    }

    /** What is called there or handed on as a method reference. */
    static Stream<CodeUnitAccessTarget> calls(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()));
    }

    private Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        Optional<? extends JavaCodeUnit> declared = target.resolveMember().map(JavaCodeUnit.class::cast);
        if (declared.isEmpty() || !house.contain(declared.get().getOwner().getName())) {
            return Stream.empty();
        }
        JavaCodeUnit unit = declared.get();
        if (!(unit instanceof JavaMethod method) || method.getModifiers().contains(JavaModifier.STATIC)) {
            return Stream.of(unit);
        }
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        Stream<JavaCodeUnit> overriding = method.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream());
        return Stream.concat(Stream.of(unit), overriding);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.JavaModifier.VOLATILE;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.ContextKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.logging.Logger;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the class files of the runtime promise about every call, whatever a test calls it with. */
class StaticPromisesTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.waybill.runtime");

    @Test
    void itNeedsOpenTelemetrysApiAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.waybill.runtime",
                        "io.opentelemetry.api..",
                        "io.opentelemetry.context..",
                        "org.jspecify.annotations",
                        "com.rabbitmq.client",
                        "io.opentelemetry.javaagent..",
                        "java.."))
                .check(RUNTIME);
    }

    @Test
    void onlyWhatIsForRabbitMqNamesItsClient() {
        assertThat(naming("com.rabbitmq"))
                .containsExactlyInAnyOrder(
                        "BasicPropertiesAdapter",
                        "DeliveryAdapter",
                        "EnvelopeAdapter",
                        "GetResponseAdapter",
                        "RabbitSettlement",
                        "RabbitText");
    }

    @Test
    void onlyWhatIsForTheAgentNamesIt() {
        assertThat(naming("io.opentelemetry.javaagent")).containsExactly("JavaAgent");
    }

    @Test
    void itReflectsOnNothing() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.lang.reflect", "java.lang.invoke"))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServiceLoader.class)
                .orShould()
                .accessTargetWhere(describe("looks into a class", StaticPromisesTest::looksIntoClass))
                .check(RUNTIME);
    }

    @Test
    void itTakesNoLock() {
        methods().should().notHaveModifier(SYNCHRONIZED).check(RUNTIME);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent.locks")
                .check(RUNTIME);
        assertThat(instructions().filter(it -> it.contains("monitorenter"))).isEmpty();
    }

    @Test
    void nothingStaticEverChanges() {
        assertThat(RUNTIME.stream().flatMap(it -> it.getFields().stream()))
                .filteredOn(it -> it.getModifiers().contains(STATIC) && !isConstant(it))
                .extracting(JavaField::getFullName)
                // Our own, and of these each stands for nothing, or holds nothing at all.
                .containsExactlyInAnyOrder(
                        "dev.waybill.runtime.BasicPropertiesAdapter.INSTANCE",
                        "dev.waybill.runtime.DeliveryAdapter.INSTANCE",
                        "dev.waybill.runtime.EnvelopeAdapter.INSTANCE",
                        "dev.waybill.runtime.GetResponseAdapter.INSTANCE",
                        "dev.waybill.runtime.HeaderLimit.NONE",
                        "dev.waybill.runtime.MapAdapter.OF_OBJECTS",
                        "dev.waybill.runtime.MapAdapter.OF_STRINGS",
                        "dev.waybill.runtime.MessageFacts.UNTOLD",
                        "dev.waybill.runtime.MessageSpan.NONE",
                        "dev.waybill.runtime.MessageSpanBuilder.NONE",
                        "dev.waybill.runtime.Transfer.NONE");
    }

    /** Final fields are seen by every thread that sees the object, however it was handed over; volatile ones at once. */
    @Test
    void whatThreadsShareIsFinalOrVolatile() {
        assertThat(RUNTIME.stream().flatMap(it -> it.getFields().stream()))
                .filteredOn(it ->
                        !it.getModifiers().contains(FINAL) && !it.getModifiers().contains(VOLATILE))
                .extracting(it -> it.getOwner().getSimpleName())
                // Each belongs to one call, or to whoever sets up the telemetry or makes a wrapper; the few that all
                // share,
                // which stand for nothing, are never written.
                .containsOnly(
                        "BaggageLimit",
                        "CallDetails",
                        "Destination",
                        "MessageFacts",
                        "MessageSpan",
                        "ReceivedMessages",
                        "WaybillTelemetryBuilder");
    }

    @Test
    void itStartsNoThread() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("run something on a thread", StaticPromisesTest::runsThreads))
                .orShould()
                .accessTargetWhere(describe(
                        "uses the common pool", access -> access.getName().startsWith("parallel")))
                .orShould()
                .accessTargetWhere(describe("does more to a thread than interrupt it", StaticPromisesTest::runsThread))
                .check(RUNTIME);
    }

    /** The classes that name any in packages of this name. */
    private static Stream<String> naming(String packages) {
        return RUNTIME.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(it -> it.getTargetClass().getPackageName().startsWith(packages)))
                .map(JavaClass::getSimpleName);
    }

    private static boolean looksIntoClass(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Class.class)
                && !Set.of("cast", "getCanonicalName", "getClassLoader", "getName", "isInstance", "isInterface")
                        .contains(access.getName());
    }

    private static boolean isConstant(JavaField field) {
        JavaClass type = field.getRawType();
        return field.getModifiers().contains(FINAL)
                && (field.getModifiers().contains(SYNTHETIC)
                        || type.isPrimitive()
                        || type.isEnum()
                        || Stream.of(String.class, AttributeKey.class, ContextKey.class, Logger.class)
                                .anyMatch(type::isEquivalentTo)
                        || isUnmodifiable(field));
    }

    /** What {@code List.of} makes; its type does not tell. */
    private static boolean isUnmodifiable(JavaField field) {
        try {
            Field declared = field.reflect();
            declared.setAccessible(true);
            return declared.get(null).getClass().getName().startsWith("java.util.ImmutableCollections");
        } catch (IllegalAccessException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean runsThreads(JavaClass type) {
        return Stream.of(ThreadLocal.class, Timer.class, Executor.class, ForkJoinTask.class, CompletableFuture.class)
                .anyMatch(type::isAssignableTo);
    }

    private static boolean runsThread(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Thread.class)
                && !Set.of("currentThread", "interrupt").contains(access.getName());
    }

    /** As {@code javap} shows them; ArchUnit does not see a synchronized block. */
    private static Stream<String> instructions() {
        StringWriter out = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of("-c", "-p"),
                        RUNTIME.stream()
                                .map(it -> it.getSource().orElseThrow().getUri().toString()))
                .toArray(String[]::new);
        int problems = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(out), arguments);
        assertThat(problems).as(out::toString).isZero();
        return out.toString().lines();
    }
}

package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CrewTest {
    /** In milliseconds; nothing takes so long. */
    private static final long LONG = 60_000;

    private static Crew.Job job(Runnable work) {
        return new Crew.Job(work, new Watch());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void threadsAreDaemonsWithTheClassLoaderOfTheirCaller() {
        ClassLoader loader = new ClassLoader() {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        AtomicBoolean daemon = new AtomicBoolean();
        AtomicReference<ClassLoader> with = new AtomicReference<>();
        Crew.Job job = job(() -> {
            daemon.set(Thread.currentThread().isDaemon());
            with.set(Thread.currentThread().getContextClassLoader());
        });
        Thread.currentThread().setContextClassLoader(loader);
        try (Crew crew = new Crew(1)) {
            crew.submit(job);
            assertThat(job.await(LONG)).isTrue();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(daemon).isTrue();
        assertThat(with.get()).isSameAs(loader);
    }

    @Test
    void noMoreThreadsWorkThanTheCrewHas() {
        CountDownLatch release = new CountDownLatch(1);
        Crew.Job third = job(() -> {});
        try (Crew crew = new Crew(2)) {
            crew.submit(job(() -> await(release)));
            crew.submit(job(() -> await(release)));
            crew.submit(third);
            assertThat(third.await(200)).isFalse();
            release.countDown();
            assertThat(third.await(LONG)).isTrue();
        }
    }

    @Test
    void aThreadThatIsGivenUpIsReplacedAndDoesNothingMore() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Set<String> names = ConcurrentHashMap.newKeySet();
        Watch watch = new Watch();
        Crew.Job hanging = new Crew.Job(
                () -> {
                    begun.countDown();
                    try {
                        while (true) {
                            watch.check();
                            Thread.onSpinWait();
                        }
                    } finally {
                        ended.countDown();
                    }
                },
                watch);
        try (Crew crew = new Crew(1)) {
            crew.submit(hanging);
            await(begun);
            crew.giveUp(hanging);
            await(ended);
            List<Crew.Job> others = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                others.add(job(() -> names.add(Thread.currentThread().getName())));
            }
            others.subList(1, 50).forEach(crew::submit);
            crew.submitFirst(others.get(0));
            assertThat(others).allMatch(each -> each.await(LONG));
        }
        assertThat(names).containsExactly("textproof-2");
    }

    @Test
    void whatAJobThrowsIsThrownWhereItIsAwaited() {
        Crew.Job exceptional = job(() -> {
            throw new IllegalArgumentException("odd");
        });
        Crew.Job fatal = job(() -> {
            throw new OutOfMemoryError("much");
        });
        try (Crew crew = new Crew(1)) {
            crew.submit(exceptional);
            crew.submit(fatal);
            assertThatThrownBy(() -> exceptional.await(LONG))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("odd");
            assertThatThrownBy(() -> fatal.await(LONG))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("much");
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingStaysSo() {
        Crew.Job never = job(() -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> never.await(LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPassThatIsGivenUpEndsAtTheNextRuleOrTheNextFinding() {
        Watch watch = new Watch();
        watch.file("a.txt");
        watch.rule("some-rule");
        watch.check();
        assertThat(watch.path()).isEqualTo("a.txt");
        assertThat(watch.rule()).isEqualTo("some-rule");
        watch.giveUp();
        assertThatThrownBy(watch::check).isInstanceOf(Watch.GivenUp.class);
        assertThatThrownBy(() -> watch.rule("other-rule")).isInstanceOf(Watch.GivenUp.class);
        assertThat(watch.rule()).isEqualTo("some-rule");
    }
}

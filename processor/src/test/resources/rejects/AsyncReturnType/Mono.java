package reactor.core.publisher;

import java.util.concurrent.Flow;

/** Stands for Reactor's. */
public abstract class Mono<T> implements Flow.Publisher<T> {}

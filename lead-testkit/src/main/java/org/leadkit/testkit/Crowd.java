package org.leadkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Threads that begin at the same moment. */
final class Crowd {

  /** How many threads a race has. */
  static final int SIZE = 8;

  private static final int PATIENCE_SECONDS = 120;

  private Crowd() {}

  /** Runs some work in as many threads as a race has. */
  static <T> List<T> run(IntFunction<T> work) {
    return run(SIZE, work);
  }

  /** Runs some work in so many threads. */
  static <T> List<T> run(int size, IntFunction<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(size);
    try {
      CountDownLatch ready = new CountDownLatch(size);
      List<Future<T>> results = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = i;
        results.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return work.apply(number);
                }));
      }
      List<T> all = new ArrayList<>();
      for (Future<T> result : results) {
        all.add(result.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The race was interrupted.", e);
    } catch (ExecutionException e) {
      throw new AssertionError("A thread of the race failed.", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("The race did not end: maybe two threads wait for each other.", e);
    } finally {
      threads.shutdownNow();
    }
  }
}

package org.mingjian.server.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingjian.server.fsi.CallerReader;
import org.mingjian.values.MingjianException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before all that a request meets under `/api`: counts what an address asks for in a
/// minute, and tells what went wrong behind it before any controller.
final class Doorkeeper extends OncePerRequestFilter {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 100_000;

  private final CallerReader callers;
  private final Limits limits;
  private final Cache<String, AtomicInteger> logins = counters();
  private final Cache<String, AtomicInteger> requests = counters();

  Doorkeeper(CallerReader callers, Limits limits) {
    this.callers = callers;
    this.limits = limits;
  }

  /// How often an address may do something in a minute.
  record Limits(int logins, int requests) {}

  private static Cache<String, AtomicInteger> counters() {
    return Caffeine.newBuilder().expireAfterWrite(MINUTE).maximumSize(MOST_ADDRESSES).build();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isTooMuch(request)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(MINUTE.toSeconds()));
      Problem.of(ApiError.TOO_MANY, "请求过于频繁，请一分钟后再试 too many requests, wait a minute")
          .write(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (MingjianException e) {
      Problem.of(e).write(request, response);
    }
  }

  private boolean isTooMuch(HttpServletRequest request) {
    String address = callers.read(request).address();
    boolean password = request.getMethod().equals("POST") && hasPassword(request.getRequestURI());
    return count(requests, address) > limits.requests
        || password && count(logins, address) > limits.logins;
  }

  private static boolean hasPassword(String path) {
    return path.equals("/api/session") || path.equals("/api/password");
  }

  private static int count(Cache<String, AtomicInteger> counters, String address) {
    return counters.get(address, first -> new AtomicInteger()).incrementAndGet();
  }
}

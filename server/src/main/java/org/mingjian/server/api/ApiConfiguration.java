package org.mingjian.server.api;

import java.time.Clock;
import org.mingjian.server.database.Database;
import org.mingjian.server.fsi.CallerReader;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.PasswordPolicy;
import org.mingjian.server.identity.Passwords;
import org.mingjian.server.identity.Sessions;
import org.mingjian.server.identity.SignIn;
import org.mingjian.server.settings.DeskSettings;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.store.AccessLog;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/// The base of `/api` put together. The chain is written out, filter by filter: it is all that
/// stands between a request and a controller, and building it takes no time at the start.
@Configuration(proxyBeanMethods = false)
@Import({
  SessionController.class,
  AccountsController.class,
  AccessLogController.class,
  OpenApiController.class,
  Problems.class
})
public class ApiConfiguration {
  private static final int BEFORE_CHAIN = -10;
  private static final int CHAIN = 0;

  @Bean
  Passwords passwords(ServerSettings settings) {
    DeskSettings desk = settings.desk();
    return new Passwords((int) desk.passwordMemory().toKilobytes(), desk.passwordPasses());
  }

  @Bean
  Sessions sessions(Database database, ServerSettings settings, Clock clock) {
    DeskSettings desk = settings.desk();
    Sessions.Rules rules =
        new Sessions.Rules(desk.sessionIdle(), desk.sessionLongest(), desk.passwordDays());
    return new Sessions(database, rules, clock);
  }

  @Bean
  SignIn signIn(
      Database database,
      Passwords passwords,
      Sessions sessions,
      ServerSettings settings,
      Clock clock) {
    DeskSettings desk = settings.desk();
    PasswordPolicy policy = new PasswordPolicy(desk.passwordLength());
    SignIn.Parts parts =
        new SignIn.Parts(passwords, policy, sessions, desk.lockAfter(), desk.lockFor());
    return new SignIn(database, parts, clock);
  }

  @Bean
  AccountBook accountBook(Database database, Passwords passwords, Clock clock) {
    return new AccountBook(database, passwords, clock);
  }

  @Bean
  AccessLog accessLog(Clock clock) {
    return new AccessLog(clock);
  }

  @Bean
  ApiArguments apiArguments(AccessLog log) {
    return new ApiArguments(log);
  }

  @Bean
  JsonMapperBuilderCustomizer bodies() {
    return builder ->
        builder
            .annotationIntrospector(
                AnnotationIntrospector.pair(builder.annotationIntrospector(), new RequiredFields()))
            .addModule(
                new SimpleModule("bodies").addDeserializer(String.class, new StorableText()));
  }

  @Bean
  FilterRegistrationBean<PageHeaders> pageHeaders() {
    FilterRegistrationBean<PageHeaders> headers =
        new FilterRegistrationBean<>(PageHeaders.strict());
    headers.setOrder(BEFORE_CHAIN);
    return headers;
  }

  @Bean
  FilterRegistrationBean<FilterChainProxy> apiChain(
      Sessions sessions, CallerReader callers, ServerSettings settings) {
    DeskSettings desk = settings.desk();
    Doorkeeper.Limits limits =
        new Doorkeeper.Limits(desk.loginsPerMinute(), desk.requestsPerMinute());
    FilterChainProxy chain = chain(new Doorkeeper(callers, limits), new SessionContext(sessions));
    FilterRegistrationBean<FilterChainProxy> registered = new FilterRegistrationBean<>(chain);
    registered.addUrlPatterns("/api/*");
    registered.setOrder(CHAIN);
    return registered;
  }

  private static FilterChainProxy chain(Doorkeeper door, SessionContext sessions) {
    Refusals refusals = new Refusals();
    ExceptionTranslationFilter translation =
        new ExceptionTranslationFilter(refusals, new NullRequestCache());
    translation.setAccessDeniedHandler(refusals);
    FilterChainProxy chain =
        new FilterChainProxy(
            new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                door,
                new SecurityContextHolderFilter(sessions),
                csrf(refusals),
                translation,
                new AuthorizationFilter(new RouteGate())));
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(StorableText::isStorable);
    chain.setFirewall(firewall);
    chain.setRequestRejectedHandler(refusals);
    return chain;
  }

  private static CsrfFilter csrf(Refusals refusals) {
    CsrfFilter filter = new CsrfFilter(new SessionCsrf());
    filter.setRequireCsrfProtectionMatcher(SessionCsrf::isNeeded);
    filter.setRequestHandler(new CsrfTokenRequestAttributeHandler());
    filter.setAccessDeniedHandler(refusals);
    return filter;
  }
}

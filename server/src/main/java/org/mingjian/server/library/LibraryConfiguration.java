package org.mingjian.server.library;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The libraries put together.
@Configuration(proxyBeanMethods = false)
@Import(LibraryController.class)
public class LibraryConfiguration {}

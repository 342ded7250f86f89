package org.mingjian.server.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What the service is told under `mingjian.`; every key stands with its default in docs/server.md.
///
/// @param data folder that holds everything the service keeps
/// @param keys key file that seals the bodies of messages; `keys` in the data folder where it is
///   not given
/// @param release release file; the built-in national rules where none is named
/// @param trustUnknownInstitutions whether institutions that nobody registered are served
/// @param database which database, and how it is used
/// @param journal how large and how slow the journal may become
/// @param wire how asks are answered
/// @param desk how people sign in, and how much they may ask for
/// @param sidecar how a service inside a hospital reaches the bureau's
@Validated
@ConfigurationProperties("mingjian")
public record ServerSettings(
    @DefaultValue("./data") @NotNull Path data,
    Optional<Path> keys,
    Optional<Path> release,
    @DefaultValue("false") boolean trustUnknownInstitutions,
    @DefaultValue @NotNull @Valid DatabaseSettings database,
    @DefaultValue @NotNull @Valid JournalSettings journal,
    @DefaultValue @NotNull @Valid WireSettings wire,
    @DefaultValue @NotNull @Valid DeskSettings desk,
    @DefaultValue @NotNull @Valid SidecarSettings sidecar) {}

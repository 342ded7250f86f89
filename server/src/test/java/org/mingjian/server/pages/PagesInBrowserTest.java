package org.mingjian.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.desk.PageScene;

/// The main path of each role in a real browser, as `web/browser` walks it; pictures of the pages
/// stay in `target/screens`.
class PagesInBrowserTest {
  private static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();
  private static final Path SCREENS = Path.of("target", "screens").toAbsolutePath();
  private static final int MINUTES = 10;

  @TempDir private Path folder;

  @Test
  void walksTheMainPathOfEachRole() throws Exception {
    String url = "http://127.0.0.1:" + TestServer.port();
    Path browser =
        find("chromium", "chromium-browser", "google-chrome")
            .orElseGet(() -> skipped("没有 Chromium no browser"));
    Path npm = find("npm").orElseGet(() -> skipped("没有 npm no npm"));
    if (!Files.exists(WEB.resolve("node_modules/playwright-core")) || !hasPages(url)) {
      skipped("编译时没有页面 built without pages");
    }
    PageScene scene = new PageScene("/970000/970100", "H97010000001");
    scene.addPeople();
    PageScene.addExtract("page-city");
    PageScene.bring(scene.found(folder.resolve("audit")));
    Path said = SCREENS.resolveSibling("browser.log");
    Files.createDirectories(SCREENS);
    assertEquals(0, walk(npm, browser, url, said), () -> read(said));
  }

  private static int walk(Path npm, Path browser, String url, Path said)
      throws IOException, InterruptedException {
    ProcessBuilder walk = new ProcessBuilder(npm.toString(), "run", "--silent", "browser");
    walk.directory(WEB.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
    walk.environment().put("MINGJIAN_URL", url);
    walk.environment().put("MINGJIAN_CHROMIUM", browser.toString());
    walk.environment().put("MINGJIAN_SCREENS", SCREENS.toString());
    Process process = walk.start();
    try {
      return process.waitFor(MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static boolean hasPages(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    HttpResponse<String> page =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return page.body().contains("/assets/");
  }

  private static Path skipped(String why) {
    System.err.println("##### 未在浏览器中检验页面 PAGES NOT TRIED IN A BROWSER: " + why);
    Assumptions.abort(why);
    return WEB;
  }

  private static Optional<Path> find(String... programs) {
    List<String> folders =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    return Stream.of(programs)
        .flatMap(name -> folders.stream().map(one -> Path.of(one, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}

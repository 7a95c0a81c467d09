// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium, without a window. */
final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final ChromeDriver driver;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        // Without a sandbox, which root may not have; and without asking anybody for updates.
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    /** Opens a page in a window of this size, whose pictures are twice as sharp. */
    void open(URI page, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", false));
        driver.get(page.toString());
    }

    /** The page's text, as a person sees it, once it holds all of this. */
    String textWith(String... expected) {
        return patiently()
                .until(
                        () -> driver.findElement(By.tagName("body")).getText(),
                        text -> List.of(expected).stream().allMatch(text::contains));
    }

    void click(By place) {
        patiently().untilAsserted(() -> driver.findElement(place).click());
    }

    /** What all of these say, once there are any. */
    List<String> textsOf(By places) {
        return patiently()
                .until(
                        () -> driver.findElements(places).stream()
                                .map(WebElement::getText)
                                .toList(),
                        texts -> !texts.isEmpty());
    }

    /** While a page draws itself, what was found a moment ago may be gone. */
    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(INTERVAL).ignoreExceptionsInstanceOf(WebDriverException.class);
    }

    /** What that place of the page shows, as a PNG, once it has come to rest. */
    void photograph(By place, Path picture) throws IOException {
        AtomicReference<byte[]> before = new AtomicReference<>();
        byte[] resting = patiently()
                .until(
                        () -> driver.findElement(place).getScreenshotAs(OutputType.BYTES),
                        shown -> Arrays.equals(shown, before.getAndSet(shown)));
        Files.createDirectories(picture.getParent());
        Files.write(picture, resting);
    }

    @Override
    public void close() {
        driver.quit();
    }
}

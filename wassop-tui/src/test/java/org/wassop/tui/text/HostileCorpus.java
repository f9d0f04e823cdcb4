package org.wassop.tui.text;

import java.util.List;

/** Texts that have broken terminal programs, as a peer might send them. */
public final class HostileCorpus {
  private static final String ESC = "\u001b";

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🏴‍☠️👁️‍🗨️❤️‍🔥",
          "👍🏻👍🏼👍🏽👍🏾👍🏿 👋🏽 🏽 🏽🏽",
          "❤ ❤️ ☺︎ ☺️ ✈ ✈️ ☁︎ \uFE0F\uFE0F a\uFE0F",
          "🇪🇸🇲🇽🇦🇷🇨 🇨🇨🇨 🇪a🇸",
          "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F"
              + " 🏴\uDB40\uDC67\uDB40\uDC62",
          "1️⃣2️⃣#️⃣*️⃣ 1⃣ \u20E3",
          "e\u0301 n\u0303 a" + "\u0300\u0301\u0302\u0303\u0304".repeat(20) + "b",
          "\u0301solo \u0301\u0301 \u20DD",
          "مرحبا بالعالم ١٢٣ العربية طويلة جدا",
          "שלום עולם 123 abc שלום",
          "\u202Ehola\u202C \u2066x\u2069 \u200Ey\u200F \u061C \u202Aa\u202Bb",
          "\u2067" + "a\u2068".repeat(50),
          "a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg\u180Eh\u034Fi",
          "\u0000\u0001\u0007\b\t\u000B\f\u000E\u001A\u001F\u007F",
          "\u0080\u0084\u0085\u008D\u009B31m\u009D0;x\u009C\u009F",
          ESC
              + "[2J"
              + ESC
              + "[31mrojo"
              + ESC
              + "[0m"
              + ESC
              + "c"
              + ESC
              + "(0lqk"
              + ESC
              + "[?1049h",
          ESC
              + "]0;título\u0007"
              + ESC
              + "]8;;http://x\u0007y"
              + ESC
              + "]8;;\u0007"
              + ESC
              + "]52;c;eA==\u0007",
          ESC + "P+q544e" + ESC + "\\" + ESC + "_x" + ESC + "\\" + ESC + "^y" + ESC + "\\",
          "uno\rdos\r\ntres\n\n\ncuatro\u2028cinco\u2029seis\u0085siete\u000Bocho",
          "\ttab\t\ttab\t",
          "\uD83D \uDC4D \uD83D\uD83D\uDC4D \uDC4D\uD83D",
          "\uFFFE\uFFFF\uFDD0\uFDEF \uDBFF\uDFFF \uFFFD\uFFFC\uFFF9",
          "日本語の長い文章は空白がないので言葉で折り返すことができません。",
          "한국어 \u1112\u1161\u11AB\u1100\u1173\u11AF ㅋㅋㅋ 각각",
          "ภาษาไทยไม่มีช่องว่างระหว่างคำ ก็ต้องตัดให้ถูก ำ",
          "हिन्दी क्षत्रिय श्री ज़िन्दगी नमस्ते",
          "தமிழ் நிலா కన్నడ ಕನ್ನಡ മലയാളം သမိုင်း",
          "ａｂｃ　ｄｅｆ ｱｲｳ ﷽ ﷺ ⸻ 𒐫",
          "Z̸̢͎a̷̡l̵̨g̶̛o̴̡",
          "x".repeat(10_000),
          "日".repeat(5_000),
          "👨‍👩‍👧".repeat(300),
          "palabra ".repeat(700),
          " ".repeat(2_000) + "x",
          "a\n".repeat(300),
          "https://example.org/" + "ruta/".repeat(300) + "fin).",
          "http://日本語.example/" + "道".repeat(200) + "。 (https://a.example/(b))",
          "```\n\tif (x)   {\n" + "    日本語👨‍👩‍👧 e\u0301".repeat(40) + "\n}\n```",
          "```rust👍\n```\n```\n\n```",
          "`a` ``b ` c`` `\u0301x` `" + "y".repeat(300) + "` ```z",
          "@juanmi juanmi\u0301 @juanmi\u0301 JUANMI!juanmi",
          "\u001b\u202E\u200D\uFE0F\u0301👍",
          "👍\u200D\u200D\u200D👍\u200D",
          "<b>&amp;</b> {0} {1,choice,x} %s %n ${x} \\u0041 ' ''",
          "𝕳𝖔𝖑𝖆 𝓱𝓸𝓵𝓪 🅷🅾🅻🅰 ᕼOᒪᗩ");

  private HostileCorpus() {}

  public static List<String> texts() {
    return TEXTS;
  }
}

package org.wassop.tui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkFinderTest {
  private static List<String> in(String text) {
    return LinkFinder.find(text).stream().map(LinkFinder.Link::address).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "mira https://a.example/x. Ya|https://a.example/x",
        "(https://a.example/x)|https://a.example/x",
        "https://es.wikipedia.org/wiki/Ñ_(letra), dicen|https://es.wikipedia.org/wiki/Ñ_(letra)",
        "¿https://a.example/?q=1&b=2?|https://a.example/?q=1&b=2",
        "«https://a.example»|https://a.example",
        "<https://a.example/x>|https://a.example/x",
        "HTTPS://A.EXAMPLE/X!|HTTPS://A.EXAMPLE/X",
        "https://日本語.example/道。|https://日本語.example/道",
        "[x](http://a.example/y)|http://a.example/y",
        "`http://a.example/y`|http://a.example/y",
        "http://[::1]:8080/x|http://[::1]:8080/x",
        "http://a.example/👨‍👩‍👧 y|http://a.example/👨‍👩‍👧",
      })
  void anAddressIsFoundWithoutWhatStandsBesideIt(String text, String address) {
    assertThat(in(text)).containsExactly(address);
  }

  @Test
  void whatIsNoAddressIsNone() {
    assertThat(in("http:// xhttp://a.example ftp://a.example https:/a :// http://)")).isEmpty();
  }

  @Test
  void severalAreFoundInOrderButNotWithoutEnd() {
    assertThat(in("http://a.example http://b.example,http://c.example"))
        .containsExactly("http://a.example", "http://b.example,http://c.example");
    assertThat(in("http://a.example ".repeat(1_000))).hasSize(100);
  }
}

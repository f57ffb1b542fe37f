package org.mahdar.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;

class DecodedPageTest {
  @Test
  void a_page_out_of_json_is_not_decoded_twice() throws RejectedException {
    String page =
        "<html><head><meta charset=windows-1256></head><body><article><p>"
            + "اختتم الوزراء اجتماعهم في المدينة مساء أمس ببيان مشترك عن أعمال المجموعة.".repeat(3)
            + "</p></article></body></html>";
    Capture capture =
        new Capture(
            new DocumentId("1"),
            new Source(null, null, "0".repeat(64), "text/html; charset=utf-8"),
            page.getBytes(StandardCharsets.UTF_8),
            null,
            null,
            null,
            null);

    assertThat(new Cleaner().clean(capture).text()).contains("اختتم الوزراء اجتماعهم");
  }
}

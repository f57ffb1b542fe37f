package org.mahdar.clean;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.mahdar.model.Outcome;

/// Bytes to text: UTF-8 where they are valid UTF-8, else a byte order mark or the encodings of the old Arabic web.
final class Decoding {
  /// ICU's confidence below which a guess is not trusted with somebody's words.
  private static final int LEAST_CONFIDENCE = 20;

  /// What Java puts for bytes that it cannot decode.
  private static final char REPLACED = '\uFFFD';

  private Decoding() {}

  /// @throws RejectedException for binary content and for encodings that cannot be told
  static String text(byte[] bytes) throws RejectedException {
    if (bytes.length >= 2
        && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
      return checked(new String(bytes, StandardCharsets.UTF_16));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACED) < 0) {
      return checked(text);
    }
    try {
      // Either the text itself has the replacement character or its bytes are not UTF-8: asked only
      // then, for it is slow.
      return checked(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      // Not UTF-8: fall through to detection, which names what it finds.
      return detected(bytes);
    }
  }

  private static String detected(byte[] bytes) throws RejectedException {
    if (controls(new String(bytes, StandardCharsets.ISO_8859_1)) > bytes.length / 50) {
      throw binary();
    }
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null
        || match.getConfidence() < LEAST_CONFIDENCE
        || !Charset.isSupported(match.getName())) {
      throw new RejectedException(
          Outcome.Reason.BAD_ENCODING,
          "neither UTF-8 nor a known Arabic encoding; convert it to UTF-8");
    }
    return checked(new String(bytes, Charset.forName(match.getName())));
  }

  private static String checked(String text) throws RejectedException {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (controls(clean) > Math.max(2, clean.length() / 50)) {
      throw binary();
    }
    return clean;
  }

  private static RejectedException binary() {
    return new RejectedException(
        Outcome.Reason.BINARY, "binary data, no text; give a text, HTML or JSON Lines file");
  }

  private static int controls(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        count++;
      }
    }
    return count;
  }
}

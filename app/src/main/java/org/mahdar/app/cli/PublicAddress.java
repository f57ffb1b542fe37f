package org.mahdar.app.cli;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Tells addresses of the public internet from those of this machine and of private networks (IANA's registries of special
/// purpose addresses).
///
/// 127.0.0.1, 10.1.2.3, 169.254.169.254, fd00::1 and ::ffff:192.168.0.1 are none.
final class PublicAddress {
  private static final int NAT64 = 0x0064ff9b;

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? is4(bytes) : is6(bytes);
  }

  private static boolean is4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          second != 168
              && !(second == 0 && (third == 0 || third == 2))
              && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  private static boolean is6(byte[] bytes) {
    int start = bytes[0] << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    boolean zeros = true;
    for (int i = 0; i < 10; i++) {
      zeros &= bytes[i] == 0;
    }
    if (zeros || start == NAT64) {
      // An IPv4 address in IPv6 clothes reaches whatever it reaches bare.
      return embedded(bytes, 12);
    }
    if (start >>> 16 == 0x2002) {
      return embedded(bytes, 2);
    }
    boolean global = (bytes[0] & 0xE0) == 0x20;
    boolean special = start == 0x20010000 || start == 0x20010db8 || start >>> 9 == 0x20010000 >>> 9;
    return global && !special;
  }

  private static boolean embedded(byte[] bytes, int from) {
    try {
      return is(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}

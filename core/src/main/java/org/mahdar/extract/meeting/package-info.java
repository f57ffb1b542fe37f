/// Meetings and the composition of groups. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.meeting.MeetingExtractor].
@NullMarked
package org.mahdar.extract.meeting;

import org.jspecify.annotations.NullMarked;

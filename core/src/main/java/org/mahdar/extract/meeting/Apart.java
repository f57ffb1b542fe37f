package org.mahdar.extract.meeting;

import java.util.List;
import org.mahdar.model.Meeting.Size;
import org.mahdar.model.Meeting.Status;

/// Whether a noun that seems to lead back to a meeting told before is of another one.
///
/// «عقد المجلس اجتماعا أمس … خلال اللقاء الذي سيجمعه بالوزير» are two; «عقد المجلس اجتماعا أمس … خلال الاجتماع» is one.
final class Apart {
  private static final String TALKS = "talks";
  private static final String SESSION = "session";
  private static final String WORKSHOP = "workshop";

  private Apart() {}

  static boolean tells(Draft told, Draft draft) {
    boolean process = told.process != null && told.process.equals(draft.process);
    return !process
        && (ahead(told, draft)
            || talks(told, draft)
            || within(told, draft)
            || ofTwo(told, draft)
            || byAnotherCity(told, draft)
            || works(told, draft));
  }

  /// «المؤتمر الأول قد انعقد في كلاريس … وينعقد المؤتمر»: what is held no more is to come.
  private static boolean ahead(Draft told, Draft draft) {
    boolean over = told.status == Status.HELD || told.status == Status.CONCLUDED;
    boolean otherNoun = told.status == Status.ONGOING && !told.noun.equals(draft.noun);
    return (over || otherNoun && draft.status == Status.ANNOUNCED)
        && draft.pointsBack
        && (draft.status == Status.ANNOUNCED && !draft.due
            || draft.present && told.status == Status.HELD);
  }

  /// «اتفق عليه في اجتماع اللجنة عام 2031 … المباحثات تجري حاليا»: talks that go on are not the meeting that was.
  private static boolean talks(Draft told, Draft draft) {
    boolean over = told.status == Status.HELD || told.status == Status.CONCLUDED;
    boolean alike = told.noun.equals(TALKS) || told.noun.equals("encounter");
    return draft.noun.equals(TALKS)
        && !alike
        && (draft.body != told.body && told.body
            || over && draft.status == Status.ONGOING && draft.pointsBack);
  }

  /// «الدورة السابعة للمجلس … في إطار أعمال الندوة»: a symposium in the course of a session, a talk in that of a numbered summit.
  private static boolean within(Draft told, Draft draft) {
    boolean large =
        switch (told.noun) {
          case SESSION, "summit", "conference", "forum" -> told.ordinal != null;
          default -> false;
        };
    return draft.pointsBack
        && (told.noun.equals(SESSION) && draft.noun.equals(WORKSHOP)
            || large && draft.noun.equals("encounter"));
  }

  /// «القمة العربية … القمة الثنائية»: two of those who came meet by themselves.
  private static boolean ofTwo(Draft told, Draft draft) {
    boolean few = draft.size == Size.BILATERAL || draft.size == Size.TRILATERAL;
    return few && told.size == null && told.name != null && told.noun.equals("summit");
  }

  /// «ينطلق اليوم بقصر الرياضة المؤتمر الثالث … منذ مؤتمر كلاريس»: what is called by a city is not what a building there tells of.
  private static boolean byAnotherCity(Draft told, Draft draft) {
    return draft.cityInName
        && !draft.told
        && told.venue != null
        && told.city == null
        && told.ordinal != null
        && draft.ordinal == null;
  }

  /// «اجتماع المكتب … أعمال الهيئة»: what a body does is not the meeting of another.
  private static boolean works(Draft told, Draft draft) {
    return draft.works && !draft.settled() && !told.noun.equals(draft.noun);
  }

  /// Whether the works of a body, or a talk of two, of which nobody says where or when, stand beside meetings that are told of.
  static boolean idle(Draft draft, List<Draft> kept) {
    if (draft.settled() || draft.process != null || kept.isEmpty()) {
      return false;
    }
    return draft.works && kept.stream().allMatch(told -> works(told, draft))
        || draft.definite && kept.stream().anyMatch(told -> ofTwo(told, draft));
  }
}

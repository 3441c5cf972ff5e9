/// Violent verbs by their roles: who does it, to whom or what, and how much of that a sentence has to say before the verb
/// tells of an attack.
///
/// A row holds for the active and the passive; ``EventAnchor/role(_:_:)`` reads what no other rule has read before.
enum RoleVerbs {
  /// What a verb is done to.
  enum Object: Sendable { case person, site, armed, any }

  /// Who has to be named as doing it.
  enum Agent: Sendable {
    /// Nobody: the verb says enough.
    case anyone
    /// Those who bear arms, or the forces of a state.
    case combatants
    /// The same, where it is told of as their deed: what was "set upon" was so by somebody in arms.
    case combatantsUnlessPassive
    /// Those who bear arms and are no state's.
    case band
  }

  struct Entry: Sendable {
    let kind: EventKind
    let object: Object
    let agent: Agent
    /// The words that belong to the verb, right behind it or behind its object: "up", "to death".
    let particle: [WordForm]
    let isPast: Bool
    let isParticiple: Bool
  }

  static let table: FormTable<[Entry]> = {
    var table: FormTable<[Entry]> = [:]
    for (verbs, kind, object, agent) in rows {
      for verb in verbs.split(separator: " ") {
        // "held_up", "beat/beaten_up": the particle behind, the participle where it differs.
        let words = verb.split(separator: "_")
        let forms = words[0].split(separator: "/")
        let particle = words.dropFirst().map { WordForm($0) }
        for (position, form) in forms.enumerated() {
          table[WordForm(form), default: []].append(
            Entry(
              kind: kind, object: object, agent: agent, particle: particle,
              isPast: position == 0, isParticiple: position == forms.count - 1))
        }
      }
    }
    return table
  }()

  private static let rows: [(String, EventKind, Object, Agent)] = [
    // Killed, by a word that leaves no doubt of it.
    ("butchered machine-gunned cut_to_pieces hacked_to_pieces", .massacre, .person, .anyone),
    (
      "strangled crucified impaled garrotted garroted speared blew/blown_to_pieces blew/blown_to_bits "
        + "chopped_to_death axed_to_death kicked_to_death dragged_to_death hanged hung drowned dismembered "
        + "burned_alive burnt_alive buried_alive",
      .massacre, .person, .band
    ),
    // Killed, by a word that is said of games, firms and insects too.
    (
      "liquidated eliminated exterminated finished_off mowed/mown_down mowed_down cut_down picked_off",
      .shooting, .person, .band
    ),
    ("wiped_out annihilated decimated", .clash, .armed, .combatants),
    ("wiped_out", .shooting, .person, .band),
    ("doused_with_petrol doused_with_gasoline doused_with_kerosene", .arson, .person, .band),
    // Hurt.
    (
      "beat/beaten beat/beaten_up whipped flogged caned lashed tortured mutilated clubbed bludgeoned thrashed "
        + "pistol-whipped kneecapped brutalised brutalized manhandled raped gang-raped roughed_up assaulted",
      .attack, .person, .combatants
    ),
    ("stoned", .attack, .person, .band),
    // Taken.
    (
      "took/taken_captive took/taken_prisoner held_hostage carried_off led_away herded_away marched_away "
        + "marched_off took/taken_away carjacked spirited_away whisked_away",
      .abduction, .person, .band
    ),
    // Laid waste.
    (
      "pillaged plundered sacked burned burnt burned_down burnt_down gutted razed destroyed wrecked vandalised "
        + "vandalized desecrated ravaged trashed ransacked broke/broken_into charged_into burst_into broke/broken_open "
        + "barged_into shot_up reduced_to_ashes reduced_to_rubble laid_waste_to blew/blown_up",
      .raid, .site, .band
    ),
    ("besieged", .raid, .site, .band),
    ("fired_at fired_on fired_upon shot_at", .shooting, .any, .combatants),
    ("carpet-bombed dive-bombed", .airstrike, .any, .anyone),
    (
      "swept_down_on swept_down_upon came_down_on bore_down_on waylaid set_upon pounced_on pounced_upon descended_on descended_upon fell/fallen_upon swooped_on laid_into "
        + "riddled_with_bullets raked_with_gunfire raked_with_fire raked_with_bullets sprayed_with_bullets "
        + "sprayed_with_gunfire peppered_with_bullets peppered_with_gunfire fusilladed hosed_with_gunfire "
        + "cut_down_in_a_hail_of_bullets",
      .shooting, .any, .combatantsUnlessPassive
    ),
    ("held_up accosted assailed strafed", .shooting, .any, .combatants),
    (
      "overpowered overwhelmed overran/overrun infiltrated swarmed rushed assailed breached penetrated "
        + "forced_their_way_into fought_their_way_into smashed_their_way_into stole_into marched_into "
        + "rode/ridden_into drove/driven_into poured_into streamed_into crashed_into broke/broken_through "
        + "shot_their_way_into blasted_their_way_into",
      .raid, .site, .band
    ),
    (
      "snatched seized grabbed bundled_off bundled_into bundled_away hauled_away hauled_off led_off dragged_away dragged_off "
        + "dragged_from dragged_out pulled_from pulled_off forced_into herded_into herded_off took/taken_hostage "
        + "made_off_with drove/driven_off_with rode/ridden_off_with fled_with vanished_with",
      .abduction, .person, .band
    ),
    ("rocketed", .rocket, .site, .combatants),
    ("stoned", .attack, .site, .band),
    // Fought.
    (
      "skirmished_with counter-attacked counterattacked swapped_fire_with duelled_with dueled_with",
      .clash, .armed, .combatants
    ),
  ]
}

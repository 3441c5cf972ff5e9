import Testing

@testable import Cartography

@Suite struct ContrastTests {
  @Test("contrast follows the formula of WCAG 2.1")
  func formula() {
    #expect((Color.black.contrast(with: .white) - 21).magnitude < 1e-9)
    // Known from WebAIM's contrast checker: #767676 on white is 4.54:1, #777777 is 4.48:1.
    #expect((Color(0x767676).contrast(with: .white) - 4.54).magnitude < 0.005)
    #expect((Color(0x777777).contrast(with: .white) - 4.48).magnitude < 0.005)
  }

  private static let schemes: [(name: String, color: @Sendable (Ink) -> Color)] = [
    ("light", { $0.light }), ("dark", { $0.dark }),
  ]

  @Test("text stands out 4.5:1 from everything it may stand on, by day and by night")
  func text() {
    let theme = Theme.current
    let grounds = [theme.page, theme.land, theme.distantLand, theme.water]
    for scheme in ContrastTests.schemes {
      for ground in grounds {
        for ink in [theme.text, theme.quietText, theme.countryName] {
          #expect(scheme.color(ink).contrast(with: scheme.color(ground)) >= 4.5, "\(scheme.name)")
        }
      }
      #expect(scheme.color(theme.waterName).contrast(with: scheme.color(theme.water)) >= 4.5)
      #expect(scheme.color(theme.page).contrast(with: scheme.color(theme.text)) >= 4.5)
    }
  }

  @Test("every symbol has an edge that stands out 3:1 from land and water, by day and by night")
  func symbols() {
    let theme = Theme.current
    for ink in Ink.okabeIto + [.gray] {
      let edge = ink.contrasting(with: theme.land, atLeast: SymbolOutline.edgeContrast)
      for ground in [theme.page, theme.land, theme.distantLand, theme.water] {
        #expect(edge.light.contrast(with: ground.light) >= 3)
        #expect(edge.dark.contrast(with: ground.dark) >= 3)
      }
    }
  }

  @Test(
    "the steps of the ramp grow darker by day and lighter by night, so that gray tells them apart")
  func ramp() {
    let light = HexagonLayer.blues.map { $0.light.relativeLuminance }
    let dark = HexagonLayer.blues.map { $0.dark.relativeLuminance }
    #expect(light == light.sorted(by: >))
    #expect(dark == dark.sorted())
  }
}

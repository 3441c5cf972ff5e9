/// The plain letters under Latin letters with marks, two columns for each code point.
///
/// After the compatibility decompositions of the Unicode Character Database 15 with the marks left out;
/// letters that do not decompose (đ, ø, ı, ə and others) by their usual romanization. `_` fills the
/// second column of a single letter; `..` stands for what is not a letter.
enum LatinLetters {
  /// The one or two ASCII letters for a code point, 0 where there is none.
  @inline(__always)
  static func plain(_ scalar: UInt32) -> (UInt8, UInt8)? {
    if scalar >= 0xC0 && scalar < 0x2B0 { return read(low, Int(scalar - 0xC0)) }
    if scalar >= 0x1E00 && scalar < 0x1F00 { return read(additional, Int(scalar - 0x1E00)) }
    return nil
  }

  @inline(__always)
  private static func read(_ table: StaticString, _ index: Int) -> (UInt8, UInt8)? {
    let letters = table.utf8Start + 2 * index
    guard letters[0] != UInt8(ascii: ".") else { return nil }
    return (letters[0], letters[1] == UInt8(ascii: "_") ? 0 : letters[1])
  }

  /// U+00C0 to U+02AF.
  private static let low: StaticString =
    """
    a_a_a_a_a_a_aec_e_e_e_e_i_i_i_i_d_n_o_o_o_o_o_..o_u_u_u_u_y_thssa_a_a_a_a_a_aec_e_e_\
    e_e_i_i_i_i_d_n_o_o_o_o_o_..o_u_u_u_u_y_thy_a_a_a_a_a_a_c_c_c_c_c_c_c_c_d_d_d_d_e_e_\
    e_e_e_e_e_e_e_e_g_g_g_g_g_g_g_g_h_h_h_h_i_i_i_i_i_i_i_i_i_i_ijijj_j_k_k_k_l_l_l_l_l_\
    l_l_l_l_l_n_n_n_n_n_n_n_n_n_o_o_o_o_o_o_oeoer_r_r_r_r_r_s_s_s_s_s_s_s_s_t_t_t_t_t_t_\
    u_u_u_u_u_u_u_u_u_u_u_u_w_w_y_y_y_z_z_z_z_z_z_s_b_b_........o_....d_d_......e_a_e_f_\
    f_..g_..i_i_k_k_......n_....o_o_..........................u_u_u_v_y_y_z_z_..........\
    ................dzdzdzljljljnjnjnja_a_i_i_o_o_u_u_u_u_u_u_u_u_u_u_e_a_a_a_a_aeae....\
    g_g_k_k_o_o_o_o_....j_dzdzdzg_g_....n_n_a_a_aeaeo_o_a_a_a_a_e_e_e_e_i_i_i_i_o_o_o_o_\
    r_r_r_r_u_u_u_u_s_s_t_t_....h_h_............a_a_e_e_o_o_o_o_o_o_o_o_y_y_......j_....\
    ..................b_u_............................b_o_..d_d_..a_..e_..............g_\
    ........i_i_................n_............................................u_u_v_....\
    ....................................................................
    """

  /// U+1E00 to U+1EFF.
  private static let additional: StaticString =
    """
    a_a_b_b_b_b_b_b_c_c_d_d_d_d_d_d_d_d_d_d_e_e_e_e_e_e_e_e_e_e_f_f_g_g_h_h_h_h_h_h_h_h_\
    h_h_i_i_i_i_k_k_k_k_k_k_l_l_l_l_l_l_l_l_m_m_m_m_m_m_n_n_n_n_n_n_n_n_o_o_o_o_o_o_o_o_\
    p_p_p_p_r_r_r_r_r_r_r_r_s_s_s_s_s_s_s_s_s_s_t_t_t_t_t_t_t_t_u_u_u_u_u_u_u_u_u_u_v_v_\
    v_v_w_w_w_w_w_w_w_w_w_w_x_x_x_x_y_y_z_z_z_z_z_z_h_t_w_y_..s_....ss..a_a_a_a_a_a_a_a_\
    a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_e_e_e_e_e_e_e_e_e_e_e_e_e_e_e_e_i_i_i_i_o_o_o_o_o_o_\
    o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_u_u_u_u_u_u_u_u_u_u_u_u_u_u_y_y_y_y_y_y_y_y_....\
    ........
    """
}

-- The Cambodian agency's own register, as it was before Spean. Invented; nothing in it is enforced, as in many that exist.
CREATE SCHEMA IF NOT EXISTS older;
CREATE TABLE IF NOT EXISTS older.case_register (
  line integer PRIMARY KEY,
  reg_no text NOT NULL,
  interview_date text,
  sex text,
  birth_year text,
  conduct_from text,
  province text,
  form text,
  q_lied_job text,
  q_lied_wage text,
  q_hours text,
  q_no_pay text,
  q_papers text,
  q_debt text,
  q_locked text,
  q_beaten text,
  q_moved text,
  remarks text
);

import type { ReferralPreviewsByLanguage } from "../src/referral/referral-preview.js";

const values = ["ឈ្មោះប្រឌិត", "An invented note.", "demo-1"] as const;

/** Data that travel with an invented referral, worded as by a host. */
export const inventedPreviews: ReferralPreviewsByLanguage = {
  en: {
    sections: [
      {
        title: "Always",
        lines: [
          { label: "case number", value: values[2] },
          { label: "adult or child", value: "Adult" },
        ],
      },
      {
        title: "Name and personal particulars",
        lines: [{ label: "the person › name › 1 › as written", value: values[0] }],
      },
      {
        title: "Urgent needs",
        lines: [
          { label: "urgent needs › medical care needed › answer", value: "Yes" },
          { label: "urgent needs › medical care needed › note", value: values[1] },
        ],
      },
    ],
    draft: "These words are drafts.",
  },
  km: {
    sections: [
      {
        title: "តែងតែផ្ញើ",
        lines: [
          { label: "លេខករណី", value: values[2] },
          { label: "មនុស្សពេញវ័យ ឬកុមារ", value: "មនុស្សពេញវ័យ" },
        ],
      },
      {
        title: "ឈ្មោះ និងព័ត៌មានផ្ទាល់ខ្លួន",
        lines: [{ label: "បុគ្គលនេះ › ឈ្មោះ › 1 › ដូចដែលបានសរសេរ", value: values[0] }],
      },
      {
        title: "តម្រូវការបន្ទាន់",
        lines: [
          { label: "តម្រូវការបន្ទាន់ › ការព្យាបាល › ចម្លើយ", value: "បាទ/ចាស" },
          { label: "តម្រូវការបន្ទាន់ › ការព្យាបាល › កំណត់សម្គាល់", value: values[1] },
        ],
      },
    ],
  },
  th: {
    sections: [
      {
        title: "ส่งเสมอ",
        lines: [
          { label: "เลขกรณี", value: values[2] },
          { label: "ผู้ใหญ่หรือเด็ก", value: "ผู้ใหญ่" },
        ],
      },
      { title: "ชื่อและข้อมูลส่วนตัว", lines: [{ label: "บุคคลนี้ › ชื่อ › 1 › ตามที่เขียน", value: values[0] }] },
      {
        title: "ความต้องการเร่งด่วน",
        lines: [
          { label: "ความต้องการเร่งด่วน › การรักษาพยาบาล › คำตอบ", value: "ใช่" },
          { label: "ความต้องการเร่งด่วน › การรักษาพยาบาล › บันทึก", value: values[1] },
        ],
      },
    ],
  },
};

/** Whom an invented referral can go to. */
export const inventedRecipients = [
  { agency: "An invented shelter", country: "TH" },
  { agency: "An invented police unit" },
  { agency: "An invented ministry", country: "KH" },
] as const;

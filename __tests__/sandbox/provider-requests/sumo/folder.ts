import { setTimeout } from "node:timers/promises";
import { text } from "../attributes";
import { textAt } from "../json";
import { Refused } from "../refused";
import type { ResourceType } from "../resource-type";

const FOLDERS = "v2/content/folders";
const LONGEST_WAIT = 50;
const PAUSE = 20;

/** `sumologic_folder`: to delete one is a job, whose state is asked for until it is done (the provider: each second). */
export const folder: ResourceType = {
  replacedBy: ["parentId"],
  body: (attributes) => ({
    description: text(attributes, "description"),
    name: text(attributes, "name"),
    parentId: text(attributes, "parent_id"),
  }),
  create: async ({ sumo }, attributes) => {
    const id = textAt(await sumo.post(FOLDERS, { id: "", ...folder.body(attributes) }), "id");
    await sumo.get(`${FOLDERS}/${id}`);
    return id;
  },
  read: async ({ sumo }, id) => (await sumo.find(`${FOLDERS}/${id}`))?.body,
  update: async ({ sumo }, id, attributes) => {
    const { name, description } = folder.body(attributes);
    await sumo.put(`${FOLDERS}/${id}`, { name, description });
  },
  delete: async ({ sumo }, id) => {
    const job = textAt(await sumo.delete(`v2/content/${id}/delete`), "id");
    const path = `v2/content/${id}/delete/${job}/status`;
    let { status } = await sumo.get(path);
    for (let tries = 0; status === "InProgress" && tries < LONGEST_WAIT; tries += 1) {
      await setTimeout(PAUSE);
      ({ status } = await sumo.get(path));
    }
    if (status !== "Success") throw new Refused({ method: "GET", path }, { status: 0, body: status });
  },
};
